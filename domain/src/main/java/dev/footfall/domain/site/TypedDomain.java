package dev.footfall.domain.site;

import io.vavr.control.Either;
import java.util.Locale;
import java.util.regex.Pattern;

/** Domains of new sites as people type or paste them (sites-api.md §2.8): {@code https://www.Shop.Example/} is one. */
public final class TypedDomain {
    private static final Pattern LETTERS_DIGITS_AND_PUNCTUATION = Pattern.compile("[\\p{L}\\p{Nd}.\\\\/:-]+");
    private static final String RESERVED = ":?#[]@!$&'()*+,;=";

    private TypedDomain() {}

    public static Either<DomainFault, Domain> read(String typed) {
        String cleaned = cleaned(typed);
        if (cleaned.isEmpty()) {
            return Either.left(DomainFault.BLANK);
        }
        // Of several faults the last check's is shown, so it comes first here.
        if (cleaned.chars().anyMatch(character -> RESERVED.indexOf(character) >= 0)) {
            return Either.left(DomainFault.RESERVED_CHARACTER);
        }
        return LETTERS_DIGITS_AND_PUNCTUATION.matcher(cleaned).matches()
                ? Domain.parse(cleaned).mapLeft(blank -> DomainFault.BLANK)
                : Either.left(DomainFault.UNUSUAL_CHARACTER);
    }

    private static String cleaned(String typed) {
        String rest = without("http://", typed.toLowerCase(Locale.ROOT).strip());
        return without("www.", trimmed(without("https://", rest)));
    }

    private static String without(String prefix, String text) {
        String rest = text;
        while (rest.startsWith(prefix)) {
            rest = rest.substring(prefix.length());
        }
        return rest;
    }

    private static String trimmed(String text) {
        int first = 0;
        int end = text.length();
        while (first < end && text.charAt(first) == '/') {
            first++;
        }
        while (end > first && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(first, end);
    }
}
