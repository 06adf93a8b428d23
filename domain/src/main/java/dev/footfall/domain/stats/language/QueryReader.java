package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryProblem.SchemaViolations;
import dev.footfall.domain.stats.QueryProblem.Violation;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the v2 query language (stats-query-v2.md §3). Every breach of the schema is reported at once; of what the schema
 * lets through, the first mistake.
 */
public final class QueryReader {
    private final JsonTree.Members request;

    private QueryReader(JsonTree.Members request) {
        this.request = request;
    }

    /** @param request the whole request, {@code site_id} included */
    public static Either<QueryProblem, QueryRequest> read(JsonTree.Members request) {
        List<Violation> violations = SchemaCheck.of(request);
        return violations.isEmpty() ? new QueryReader(request).read() : Either.left(new SchemaViolations(violations));
    }

    private Either<QueryProblem, QueryRequest> read() {
        return DateRangeReader.read(request.member("date_range").orElseThrow())
                .flatMap(range -> FilterReader.read(items("filters")).map(filters -> request(range, filters)));
    }

    private QueryRequest request(DateRange range, List<Filter> filters) {
        List<Metric> metrics = items("metrics").stream()
                .flatMap(item -> SchemaCheck.metric(item).stream())
                .toList();
        List<Dimension> dimensions = items("dimensions").stream()
                .flatMap(item -> SchemaCheck.dimension(item).stream())
                .toList();
        return new QueryRequest(metrics, range, dimensions, filters, order(), include(), pagination());
    }

    private Optional<List<SortTerm>> order() {
        return request.member("order_by")
                .map(ignored ->
                        items("order_by").stream().map(QueryReader::term).toList());
    }

    private static SortTerm term(JsonTree term) {
        List<JsonTree> parts = items(term);
        JsonTree name = parts.getFirst();
        SortTerm.By by = SchemaCheck.metric(name)
                .<SortTerm.By>map(SortTerm.By.OfMetric::new)
                .or(() -> SchemaCheck.dimension(name).map(SortTerm.By.OfDimension::new))
                .orElseThrow();
        return new SortTerm(
                by,
                parts.getLast().equals(new JsonTree.Text("asc")) ? SortTerm.Direction.ASC : SortTerm.Direction.DESC);
    }

    private Set<Include> include() {
        EnumSet<Include> asked = EnumSet.noneOf(Include.class);
        if (request.member("include").orElse(null) instanceof JsonTree.Members flags) {
            for (Include include : Include.values()) {
                if (flags.member(include.wireName())
                        .filter(new JsonTree.Bool(true)::equals)
                        .isPresent()) {
                    asked.add(include);
                }
            }
        }
        return asked;
    }

    private Pagination pagination() {
        return request.member("pagination").orElse(null) instanceof JsonTree.Members page
                ? new Pagination(
                        Math.toIntExact(number(page, "limit", Pagination.DEFAULT.limit())),
                        number(page, "offset", Pagination.DEFAULT.offset()))
                : Pagination.DEFAULT;
    }

    private static long number(JsonTree.Members page, String name, long otherwise) {
        return page.member(name).orElse(null) instanceof JsonTree.Numeral numeral
                ? numeral.value().longValueExact()
                : otherwise;
    }

    private List<JsonTree> items(String name) {
        return request.member(name).map(QueryReader::items).orElse(List.of());
    }

    private static List<JsonTree> items(JsonTree tree) {
        if (tree instanceof JsonTree.Items(List<JsonTree> items)) {
            return items;
        }
        throw new IllegalArgumentException("the schema lets only arrays through here");
    }
}
