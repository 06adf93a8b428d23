package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.stats.Circumstances.Pace;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.ResolvedQuery;
import java.util.stream.Stream;

/** Whether imported statistics are part of an answer: stats-query-v2.md §12.1. */
final class Decision {
    private Decision() {}

    static Imports about(ResolvedQuery query) {
        if (query.site().imports().isEmpty()) {
            return Imports.NO_IMPORTED_DATA;
        }
        if (query.circumstances().pace() == Pace.REALTIME || !isAnyInRange(query)) {
            return Imports.OUT_OF_RANGE;
        }
        if (query.dimensions().contains(new Dimension.Time.Buckets(Granularity.HOUR))
                || query.dimensions().contains(new Dimension.Time.Buckets(Granularity.MINUTE))) {
            return Imports.UNSUPPORTED_INTERVAL;
        }
        return DataSets.of(query).isEmpty() ? Imports.UNSUPPORTED_QUERY : Imports.INCLUDED;
    }

    /** The local days that the question is about, also those it is about in part only. */
    static DayRange days(ResolvedQuery query, Interval range) {
        return new DayRange(
                query.site().zone().dateOf(range.first()), query.site().zone().dateOf(range.last()));
    }

    /** The imports of those days. */
    static Stream<SiteImport> inRange(ResolvedQuery query, Interval range) {
        DayRange asked = days(query, range);
        return query.site().imports().stream()
                .filter(each -> !each.firstDay().isAfter(asked.last())
                        && !each.lastDay().isBefore(asked.first()));
    }

    private static boolean isAnyInRange(ResolvedQuery query) {
        return Stream.concat(
                        Stream.of(query.range()),
                        query.circumstances().comparison().map(other -> other.range()).stream())
                .anyMatch(range -> inRange(query, range).findAny().isPresent());
    }
}
