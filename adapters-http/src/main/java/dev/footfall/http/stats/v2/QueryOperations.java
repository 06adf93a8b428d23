package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Shape;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is said about the Query API (stats-query-v2.md); its language is described by its own schema. */
public final class QueryOperations {
    /** The answer, whatever the words of the question. */
    public static final Shape ANSWER = AnswerShapes.named("QueryResponse", QueryResponse.class);

    // Relative, so that it is found wherever the document is.
    private static final Shape QUESTION = new Shape.Elsewhere("docs/query/schema.json");
    private static final Family DOCUMENTS = Family.open("Documents");
    private static final Family DASHBOARDS = Family.open("Dashboards");

    private QueryOperations() {}

    /** What is answered to questions that make no sense, or that the plan does not include. */
    public static ErrorAnswer[] refusals() {
        return Stream.of(
                        new QueryProblem.ConversionWithoutGoal(Metric.CONVERSION_RATE),
                        new QueryProblem.UnknownGoal("Signup"),
                        new QueryProblem.PropertiesUnavailable(),
                        new QueryProblem.RevenueUnavailable())
                .map(QueryStatuses::describe)
                .toArray(ErrorAnswer[]::new);
    }

    public static List<Operation> all() {
        return List.of(KeyFamilies.statistics("Query API v2")
                .describes(QueryResource.class, "query", "query", "Answers a question about a site's statistics")
                .bodyOrQuery(QUESTION)
                .answers("Rows, and what is to be known about them", ANSWER)
                .refuses(refusals())
                .done());
    }

    /** What lies beside it, for pages of documentation. */
    public static List<Operation> documents() {
        return List.of(
                DOCUMENTS
                        .describes(
                                QueryDocsResource.class,
                                "schema",
                                "readQuerySchema",
                                "The query language as a JSON schema")
                        .answers("A JSON schema", new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty()))
                        .done(),
                DASHBOARDS
                        .describes(
                                QueryDocsResource.class,
                                "query",
                                "queryForDocumentation",
                                "A question of whoever is logged in")
                        .bodyOrQuery(QUESTION)
                        .answers("Rows, and what is to be known about them", ANSWER)
                        .refuses(Stream.concat(Stream.of(Viewers.REFUSED), Stream.of(refusals()))
                                .toArray(ErrorAnswer[]::new))
                        .done());
    }
}
