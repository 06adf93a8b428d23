package dev.footfall.domain.site;

/** Why a text cannot be the domain of a new site, in the order in which it is looked at (sites-api.md §2.8). */
public enum DomainFault {
    BLANK("can't be blank"),
    /** A character that is neither letter nor digit nor one of a few marks. */
    UNUSUAL_CHARACTER("only letters, numbers, slashes and period allowed"),
    /** A character that means something in a URI. Wins over the one before. */
    RESERVED_CHARACTER("must not contain URI reserved characters :?#[]@!$&'()*+,;=");

    private final String words;

    DomainFault(String words) {
        this.words = words;
    }

    /** What every API that makes sites says. */
    public String words() {
        return words;
    }
}
