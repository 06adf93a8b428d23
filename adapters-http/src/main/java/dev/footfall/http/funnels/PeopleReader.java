package dev.footfall.http.funnels;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.SchemaViolations;
import dev.footfall.domain.stats.QueryProblem.Violation;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.stats.v2.QueryStatuses;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a question about a funnel is about: the range and the filters of the Query API, in all words there are. */
final class PeopleReader {
    private static final String SITE = "site_id";
    private static final Set<String> OF_QUERIES = Set.of("date_range", "relative_date", "filters");

    private PeopleReader() {}

    /**
     * @param site as the path has it, whatever else the request says
     * @param others what a request may say besides; anything else is refused as the Query API refuses it
     */
    static Either<ErrorAnswer, QueryRequest> read(JsonTree.Members sent, String site, Set<String> others) {
        List<Violation> unknown = sent.members().keySet().stream()
                .filter(name -> !OF_QUERIES.contains(name) && !others.contains(name) && !name.equals(SITE))
                .sorted()
                .map(name -> new Violation("#/" + name, new Fault.AdditionalProperty()))
                .toList();
        return unknown.isEmpty()
                ? read(sent, site)
                : Either.left(QueryStatuses.describe(new SchemaViolations(unknown)));
    }

    private static Either<ErrorAnswer, QueryRequest> read(JsonTree.Members sent, String site) {
        Map<String, JsonTree> query = new LinkedHashMap<>();
        OF_QUERIES.forEach(name -> sent.member(name).ifPresent(value -> query.put(name, value)));
        query.put(SITE, new JsonTree.Text(site));
        query.put("metrics", new JsonTree.Items(List.of(new JsonTree.Text(Metric.VISITORS.wireName()))));
        return QueryReader.read(new JsonTree.Members(query), Vocabulary.EXTENDED)
                .mapLeft(QueryStatuses::describe);
    }
}
