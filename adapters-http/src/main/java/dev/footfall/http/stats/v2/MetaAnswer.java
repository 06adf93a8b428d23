package dev.footfall.http.stats.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.stats.QueryResult.ImportsSkipped;
import dev.footfall.domain.stats.QueryResult.Meta;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about an answer: only what was asked for, keys in alphabetical order. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetaAnswer(
        @Nullable Boolean importsIncluded,
        @Nullable String importsSkipReason,
        @Nullable List<String> timeLabels,
        @Nullable Long totalRows) {
    // There are no imports yet, so whoever asks for them is told why there are none.
    static MetaAnswer of(Meta meta) {
        return new MetaAnswer(
                meta.importsSkipped().isPresent() ? false : null,
                meta.importsSkipped().map(MetaAnswer::reason).orElse(null),
                meta.timeLabels().orElse(null),
                meta.totalRows().isPresent() ? meta.totalRows().getAsLong() : null);
    }

    private static String reason(ImportsSkipped skipped) {
        return skipped.name().toLowerCase(Locale.ROOT);
    }
}
