package dev.footfall.http.stats.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Imports;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer but the bare number of current visitors.
 *
 * @param warning why imported statistics are not part of it, where the question itself is the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Results<T>(T results, @Nullable String warning) {
    static <T> Results<T> of(T results, QueryResult answer) {
        return new Results<>(
                results, answer.meta().imports().map(Results::warning).orElse(null));
    }

    // stats-api-v1.md §13.1.
    private static @Nullable String warning(Imports imports) {
        return switch (imports) {
            case UNSUPPORTED_QUERY ->
                "Imported stats are not included in the results because query parameters are not supported. For more "
                        + "information, see: https://plausible.io/docs/stats-api#filtering-imported-stats";
            case UNSUPPORTED_INTERVAL ->
                "Imported stats are not included because the time dimension (i.e. the interval) is too short.";
            case INCLUDED, NOT_ASKED, NO_IMPORTED_DATA, OUT_OF_RANGE -> null;
        };
    }
}
