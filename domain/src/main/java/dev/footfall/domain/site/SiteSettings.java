package dev.footfall.domain.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a site's owner or operator has chosen.
 *
 * @param allowedProps the custom properties that are shown and listed, in their order; empty: all are shown, none listed
 * @param enabled which parts of the reports are switched on
 * @param legacyTimeOnPageUntil up to this day time on page is worked out from page views, after it from engagement pings
 */
public record SiteSettings(
        Visibility visibility,
        Optional<List<String>> allowedProps,
        Set<Part> enabled,
        IngestLimit ingestLimit,
        LocalDate legacyTimeOnPageUntil) {
    /** What a site has whose owner has chosen nothing. */
    public static final SiteSettings DEFAULT = new SiteSettings(
            Visibility.PRIVATE, Optional.empty(), EnumSet.allOf(Part.class), IngestLimit.NONE, LocalDate.EPOCH);

    public SiteSettings {
        allowedProps = allowedProps.map(List::copyOf);
        enabled = Set.copyOf(enabled);
    }

    /** The same, with a list of custom properties from now on. */
    public SiteSettings withAllowedProps(List<String> listed) {
        return new SiteSettings(visibility, Optional.of(listed), enabled, ingestLimit, legacyTimeOnPageUntil);
    }

    /** The same, with a part of the reports switched off. */
    public SiteSettings without(Part part) {
        EnumSet<Part> others = EnumSet.noneOf(Part.class);
        others.addAll(enabled);
        others.remove(part);
        return new SiteSettings(visibility, allowedProps, others, ingestLimit, legacyTimeOnPageUntil);
    }

    /** Who may see the reports without a key. */
    public enum Visibility {
        PRIVATE,
        PUBLIC
    }

    /** A part of the reports that can be switched off. */
    public enum Part {
        GOALS,
        PROPS,
        FUNNELS
    }

    /**
     * How many events are taken in.
     *
     * @param threshold events in each window; empty: any number; 0: none
     * @param windowSeconds the length of a window, at least 1
     */
    public record IngestLimit(Optional<Integer> threshold, int windowSeconds) {
        private static final int MINUTE = 60;
        public static final IngestLimit NONE = new IngestLimit(Optional.empty(), MINUTE);

        public IngestLimit {
            if (windowSeconds < 1 || threshold.filter(most -> most < 0).isPresent()) {
                throw new IllegalArgumentException("no such limit");
            }
        }

        /** The number of the window that {@code now} lies in; windows are aligned to the Unix epoch. */
        public long windowAt(Instant now) {
            return Math.floorDiv(now.getEpochSecond(), (long) windowSeconds);
        }
    }
}
