package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.http.exchange.ErrorAnswer;

/** The statuses of refused queries; their words live beside the language (stats-query-v2.md §1.1). */
public final class QueryStatuses {
    private QueryStatuses() {}

    public static ErrorAnswer describe(QueryProblem problem) {
        String words = QueryMessages.of(problem);
        return problem instanceof QueryProblem.PropertiesUnavailable
                        || problem instanceof QueryProblem.RevenueUnavailable
                ? ErrorAnswer.paymentRequired(words)
                : ErrorAnswer.badRequest(words);
    }
}
