package dev.footfall.domain.imported;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days local to a site, both ends included; without any day when {@code last} is before {@code first}.
 */
public record DayRange(LocalDate first, LocalDate last) {
    private static final long SHORTEST = 2;

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The shortest range that has both. */
    public DayRange spanning(DayRange other) {
        return new DayRange(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /**
     * Where rows asked for these days may lie without counting twice what is known already (imports-and-exports.md §4):
     * the longest stretch between what is taken, of equal ones the first. It may touch what is taken by a day. Kept for
     * compatibility: a stretch before something taken is not cut to these days, so it may lie behind them.
     *
     * @param taken the days of other imports, in any order
     * @param cutoff the first day with events of the site's own, or today
     */
    public Optional<DayRange> freeOf(List<DayRange> taken, LocalDate cutoff) {
        LocalDate end = last.isBefore(cutoff) ? last : cutoff;
        if (new DayRange(first, end).isTooShort()) {
            return Optional.empty();
        }
        List<DayRange> free = new ArrayList<>();
        LocalDate from = first;
        for (DayRange next : longEnough(taken)) {
            DayRange gap = new DayRange(from, next.first);
            if (next.last.isAfter(from)) {
                if (!gap.isTooShort()) {
                    free.add(gap);
                }
                from = next.last;
            }
        }
        DayRange rest = new DayRange(from, end);
        if (!rest.isTooShort()) {
            free.add(rest);
        }
        return longest(free);
    }

    private static List<DayRange> longEnough(List<DayRange> taken) {
        return taken.stream()
                .filter(range -> !range.isTooShort())
                .sorted(Comparator.comparing(DayRange::first))
                .toList();
    }

    private static Optional<DayRange> longest(List<DayRange> free) {
        return free.stream().reduce((best, next) -> next.length() > best.length() ? next : best);
    }

    private boolean isTooShort() {
        return length() < SHORTEST;
    }

    private long length() {
        return ChronoUnit.DAYS.between(first, last);
    }
}
