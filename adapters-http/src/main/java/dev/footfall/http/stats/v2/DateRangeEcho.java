package dev.footfall.http.stats.v2;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.ResolvedQuery;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The range of a question as two date-times in the time zone of its site. */
public final class DateRangeEcho {
    private static final DateTimeFormatter WITH_Z = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private DateRangeEcho() {}

    // Only Etc/UTC itself is written Z; others without distance from UTC are written +00:00.
    public static List<String> of(ResolvedQuery query) {
        SiteTimeZone zone = query.site().zone();
        DateTimeFormatter format = zone.equals(SiteTimeZone.UTC) ? WITH_Z : WITH_OFFSET;
        return List.of(
                dateTime(query.range().first(), zone, format),
                dateTime(query.range().last(), zone, format));
    }

    private static String dateTime(Instant instant, SiteTimeZone zone, DateTimeFormatter format) {
        return format.format(instant.atZone(zone.id()));
    }
}
