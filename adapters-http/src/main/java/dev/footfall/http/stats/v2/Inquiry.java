package dev.footfall.http.stats.v2;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.access.Viewer;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.http.access.Gate;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;

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
                        .flatMap(granted -> answer(spoken, granted.site(), granted.features(), request)))
                .fold(ErrorAnswer::toResponse, result -> Json.ok(QueryResponse.of(result)));
    }

    /**
     * As {@link #answer}, for somebody without a key.
     *
     * @param admission whether the site of that name is for him to ask about; what names none is empty
     */
    Response answerViewer(ContainerRequestContext asked, Function<String, Either<ErrorAnswer, Viewer>> admission) {
        return requests.read(asked.getUriInfo().getQueryParameters(), asked.getEntityStream())
                .flatMap(request -> admission
                        .apply(name(RequestReader.site(request)))
                        .flatMap(viewer -> answer(Vocabulary.PUBLIC, viewer.site(), viewer.features(), request)))
                .fold(ErrorAnswer::toResponse, result -> Json.ok(QueryResponse.of(result)));
    }

    private static String name(SiteReference site) {
        return site instanceof SiteReference.Named named ? named.name() : "";
    }

    private Either<ErrorAnswer, QueryResult> answer(
            Vocabulary spoken, Site site, Set<Feature> features, JsonTree.Members request) {
        return QueryReader.read(request, spoken)
                .flatMap(question -> Query.of(question, readSiteFacts.of(site, features, question)))
                .mapLeft(QueryStatuses::describe)
                .map(query -> answerQuery.answer(site, query));
    }
}
