package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known about the values of a metric.
 *
 * @param message how one of the warnings calls its text: stats-query-v2.md appendix B
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningAnswer(
        String code, @Nullable String warning, @Nullable String message) {
    static WarningAnswer of(MetricWarning warning, LocalDate legacyTimeOnPageUntil) {
        return switch (warning) {
            case NO_REVENUE_GOALS_MATCHING ->
                of(warning, "Revenue metrics are null as there are no matching revenue goals.");
            case NO_SINGLE_REVENUE_CURRENCY ->
                of(warning, "Revenue metrics are null as there are multiple currencies for the selected event:goals.");
            case NO_IMPORTED_SCROLL_DEPTH -> of(warning, "No imports with scroll depth data were found");
            case LEGACY_TIME_ON_PAGE_USED ->
                new WarningAnswer(
                        code(warning),
                        null,
                        "This period includes data calculated with the legacy time on page method up to "
                                + legacyTimeOnPageUntil);
        };
    }

    private static WarningAnswer of(MetricWarning warning, String text) {
        return new WarningAnswer(code(warning), text, null);
    }

    private static String code(MetricWarning warning) {
        return warning.name().toLowerCase(Locale.ROOT);
    }
}
