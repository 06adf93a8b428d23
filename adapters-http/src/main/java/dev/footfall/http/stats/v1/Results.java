package dev.footfall.http.stats.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.language.ImportsWords;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer but the bare number of current visitors.
 *
 * @param warning why imported statistics are not part of it, where the question itself is the reason
 *     (stats-api-v1.md §13.1)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Results<T>(T results, @Nullable String warning) {
    static <T> Results<T> of(T results, QueryResult answer) {
        return new Results<>(
                results, answer.meta().imports().flatMap(ImportsWords::warning).orElse(null));
    }
}
