package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SortTerm;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The query that was answered, as a request that would get the same answer. */
@JsonNaming(SnakeCaseStrategy.class)
record QueryEcho(
        String siteId,
        List<String> metrics,
        List<String> dateRange,
        List<JsonTree> filters,
        List<String> dimensions,
        List<List<String>> orderBy,
        JsonTree include,
        Page pagination) {
    private static final DateTimeFormatter WITH_Z = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    static QueryEcho of(ResolvedQuery query) {
        return new QueryEcho(
                query.site().domain(),
                query.metrics().stream().map(Metric::wireName).toList(),
                dateRange(query.range(), query.site().zone()),
                query.filters().stream().map(FilterEcho::of).toList(),
                query.dimensions().stream().map(Dimension::wireName).toList(),
                query.order().stream().map(QueryEcho::term).toList(),
                IncludeEcho.of(query),
                Page.of(query.pagination()));
    }

    // Only Etc/UTC itself is written Z; others without distance from UTC are written +00:00.
    private static List<String> dateRange(Interval range, SiteTimeZone zone) {
        DateTimeFormatter format = zone.equals(SiteTimeZone.UTC) ? WITH_Z : WITH_OFFSET;
        return List.of(dateTime(range.first(), zone, format), dateTime(range.last(), zone, format));
    }

    private static String dateTime(Instant instant, SiteTimeZone zone, DateTimeFormatter format) {
        return format.format(instant.atZone(zone.id()));
    }

    private static List<String> term(SortTerm term) {
        return List.of(term.by().wireName(), term.direction().wireName());
    }

    record Page(long offset, int limit) {
        static Page of(Pagination pagination) {
            return new Page(pagination.offset(), pagination.limit());
        }
    }
}
