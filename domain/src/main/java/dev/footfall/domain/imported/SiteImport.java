package dev.footfall.domain.imported;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One run that brought daily aggregates of another tool into a site (imports-and-exports.md §1). Only completed ones are
 * in statistics.
 *
 * @param key the operator's name for it, unique on its site, at most {@value #LONGEST_KEY} characters
 * @param label what the other tool calls the source, such as a property's number
 * @param firstDay local to the site, included
 * @param lastDay local to the site, included
 */
public record SiteImport(
        ImportId id,
        String key,
        Source source,
        Optional<String> label,
        LocalDate firstDay,
        LocalDate lastDay,
        Status status,
        Ownership ownership,
        ScrollDepth scrollDepth) {
    public static final int LONGEST_KEY = 100;

    /** The days its rows are about. */
    public DayRange days() {
        return new DayRange(firstDay, lastDay);
    }

    public SiteImport in(Status next) {
        return new SiteImport(id, key, source, label, firstDay, lastDay, next, ownership, scrollDepth);
    }

    /** With all its rows stored. */
    public SiteImport completed(ScrollDepth depth) {
        return new SiteImport(id, key, source, label, firstDay, lastDay, Status.COMPLETED, ownership, depth);
    }

    /** The number an import is stored under, at least 1: its rows carry it. */
    public record ImportId(long value) {
        /** What rows carry that name no import; they belong to the site's legacy imports. */
        public static final ImportId LEGACY = new ImportId(0);
    }

    /** Where the rows come from. */
    public enum Source {
        UNIVERSAL_ANALYTICS,
        GOOGLE_ANALYTICS_4,
        CSV,
        NOOP;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come. */
    public enum Status {
        PENDING,
        IMPORTING,
        COMPLETED,
        FAILED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which rows belong to it. */
    public enum Ownership {
        ITS_OWN,
        /** Those that name no import as well. */
        LEGACY_TOO
    }

    /** Whether its page rows know how far people scrolled. */
    public enum ScrollDepth {
        UNKNOWN,
        KNOWN
    }

    /** An import that has no number yet. */
    public record NewImport(
            String key,
            Source source,
            Optional<String> label,
            LocalDate firstDay,
            LocalDate lastDay,
            Status status,
            Ownership ownership,
            ScrollDepth scrollDepth) {}
}
