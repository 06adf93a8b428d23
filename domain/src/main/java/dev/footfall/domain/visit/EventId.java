package dev.footfall.domain.visit;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a sender calls an event of a site, so that it can be sent twice and counts once: 1 to 64 letters, digits, - and _. */
public record EventId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of an event");
        }
    }

    /** Empty when the text is none. */
    public static Optional<EventId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EventId(text)) : Optional.empty();
    }
}
