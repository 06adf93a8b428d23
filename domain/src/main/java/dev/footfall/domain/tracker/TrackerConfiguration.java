package dev.footfall.domain.tracker;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the script on a site's pages does (sites-api.md §3).
 *
 * @param id the name of the site's script, {@code pa-} and 21 random characters; never another
 * @param installation how the script got there; empty: nobody has said
 * @param on what is switched on
 */
public record TrackerConfiguration(String id, Optional<Installation> installation, Set<Option> on) {
    private static final String PREFIX = "pa-";

    public TrackerConfiguration {
        on = Set.copyOf(on);
    }

    /** What a site has that nobody has configured. */
    public static TrackerConfiguration fresh(String randomName) {
        return new TrackerConfiguration(PREFIX + randomName, Optional.empty(), Set.of());
    }

    public TrackerConfiguration installedBy(Optional<Installation> other) {
        return new TrackerConfiguration(id, other, on);
    }

    public TrackerConfiguration with(Option option, boolean isOn) {
        EnumSet<Option> others = EnumSet.noneOf(Option.class);
        others.addAll(on);
        if (isOn) {
            others.add(option);
        } else {
            others.remove(option);
        }
        return new TrackerConfiguration(id, installation, others);
    }

    /** How the script is brought onto the pages. */
    public enum Installation {
        MANUAL,
        WORDPRESS,
        GTM,
        NPM;

        /** The word of the API, as in {@code gtm}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something the script does or not, in the order of the document. */
    public enum Option {
        TRACK_404_PAGES("404"),
        HASH_BASED_ROUTING,
        OUTBOUND_LINKS("Outbound Link: Click"),
        FILE_DOWNLOADS("File Download"),
        REVENUE_TRACKING,
        TAGGED_EVENTS,
        FORM_SUBMISSIONS("Form: Submission"),
        PAGEVIEW_PROPS;

        private final Optional<String> event;

        Option() {
            event = Optional.empty();
        }

        Option(String event) {
            this.event = Optional.of(event);
        }

        /** The word of the API, as in {@code track_404_pages}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The event that is a goal of the site as long as this is on. */
        public Optional<String> event() {
            return event;
        }
    }
}
