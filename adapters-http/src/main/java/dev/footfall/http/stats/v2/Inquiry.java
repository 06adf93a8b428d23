package dev.footfall.http.stats.v2;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Granted;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** A question on its way from request to answer (stats-query-v2.md §1.1), in either vocabulary. */
public final class Inquiry {
    private final Gate gate;
    private final ReadSiteFacts readSiteFacts;
    private final AnswerQuery answerQuery;
    private final RequestReader requests;

    public Inquiry(Authorize authorize, ReadSiteFacts readSiteFacts, AnswerQuery answerQuery, JsonReader json) {
        this.gate = new Gate(authorize);
        this.readSiteFacts = readSiteFacts;
        this.answerQuery = answerQuery;
        this.requests = new RequestReader(json);
    }

    public Response answer(Vocabulary spoken, ContainerRequestContext asked) {
        return requests.read(asked.getUriInfo().getQueryParameters(), asked.getEntityStream())
                .flatMap(request -> gate.statistics(asked, ApiFamily.QUERY_V2, RequestReader.site(request))
                        .flatMap(granted -> answer(spoken, granted, request)))
                .fold(ErrorAnswer::toResponse, result -> Json.ok(QueryResponse.of(result)));
    }

    private Either<ErrorAnswer, QueryResult> answer(Vocabulary spoken, Granted granted, JsonTree.Members request) {
        return QueryReader.read(request, spoken)
                .flatMap(question -> Query.of(question, facts(granted, question)))
                .mapLeft(QueryStatuses::describe)
                .map(query -> answerQuery.answer(granted.site(), query));
    }

    private SiteFacts facts(Granted granted, QueryRequest question) {
        return readSiteFacts.of(granted.site(), granted.features(), question);
    }
}
