package dev.footfall.http.tracker;

import java.util.Locale;
import java.util.Optional;

/** What the name of a script may ask for between two dots (ingestion.md §21.3). */
enum Extension {
    HASH,
    OUTBOUND_LINKS,
    EXCLUSIONS,
    COMPAT,
    LOCAL,
    MANUAL,
    FILE_DOWNLOADS,
    PAGEVIEW_PROPS,
    /** Always on in the official module. */
    TAGGED_EVENTS,
    /** Always on in the official module. */
    REVENUE,
    /** Nothing any more: engagement events say it. */
    PAGELEAVE;

    /** As in {@code outbound-links}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Extension> named(String word) {
        for (Extension extension : values()) {
            if (extension.wireName().equals(word)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }
}
