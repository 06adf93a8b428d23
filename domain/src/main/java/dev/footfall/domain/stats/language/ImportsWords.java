package dev.footfall.domain.stats.language;

import dev.footfall.domain.stats.QueryResult.Imports;
import java.util.Locale;
import java.util.Optional;

/** Why imported statistics are no part of an answer, in the words of both query APIs (stats-query-v2.md §12.1). */
public final class ImportsWords {
    private ImportsWords() {}

    /** As in {@code out_of_range}; empty where there is nothing to explain. */
    public static Optional<String> reason(Imports imports) {
        return switch (imports) {
            case INCLUDED, NOT_ASKED -> Optional.empty();
            case NO_IMPORTED_DATA, OUT_OF_RANGE, UNSUPPORTED_INTERVAL, UNSUPPORTED_QUERY ->
                Optional.of(imports.name().toLowerCase(Locale.ROOT));
        };
    }

    /** A sentence where the question itself is the reason; empty otherwise. */
    public static Optional<String> warning(Imports imports) {
        return switch (imports) {
            case INCLUDED, NOT_ASKED, NO_IMPORTED_DATA, OUT_OF_RANGE -> Optional.empty();
            case UNSUPPORTED_INTERVAL ->
                Optional.of("Imported stats are not included because the time dimension (i.e. the interval) is too"
                        + " short.");
            case UNSUPPORTED_QUERY ->
                Optional.of("Imported stats are not included in the results because query parameters are not"
                        + " supported. For more information, see:"
                        + " https://plausible.io/docs/stats-api#filtering-imported-stats");
        };
    }
}
