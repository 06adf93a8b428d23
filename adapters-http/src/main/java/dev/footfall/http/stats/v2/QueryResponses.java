package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.QueryResult;
import dev.footfall.http.exchange.Json;

/** Answers of the Query API for those who ask in another way than over HTTP. */
public final class QueryResponses {
    private QueryResponses() {}

    /** The body that {@code POST /api/v2/query} answers with. */
    public static String json(QueryResult result) {
        return Json.text(QueryResponse.of(result));
    }
}
