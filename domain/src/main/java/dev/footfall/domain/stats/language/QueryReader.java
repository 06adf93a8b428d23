package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Comparison;
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
import dev.footfall.domain.stats.Vocabulary;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the v2 query language (stats-query-v2.md §3). Every breach of the schema is reported at once; of what the schema
 * lets through, the first mistake.
 */
public final class QueryReader {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());

    private final JsonTree.Members request;
    private final Names names;

    private QueryReader(JsonTree.Members request, Vocabulary spoken) {
        this.request = request;
        this.names = new Names(spoken);
    }

    /**
     * Reads a request in the published vocabulary.
     *
     * @param request the whole request, {@code site_id} included
     */
    public static Either<QueryProblem, QueryRequest> read(JsonTree.Members request) {
        return read(request, Vocabulary.PUBLIC);
    }

    /** @param request the whole request, {@code site_id} included */
    public static Either<QueryProblem, QueryRequest> read(JsonTree.Members request, Vocabulary spoken) {
        List<Violation> violations = SchemaCheck.of(request, spoken);
        return violations.isEmpty()
                ? new QueryReader(request, spoken).read()
                : Either.left(new SchemaViolations(violations));
    }

    private Either<QueryProblem, QueryRequest> read() {
        return DateRangeReader.read(request.member("date_range").orElseThrow(), names.spoken())
                .map(range -> relativeDate().map(today -> asOf(range, today)).orElse(range))
                .flatMap(range -> FilterReader.read(items("filters"))
                        .flatMap(filters -> ComparisonReader.read(include())
                                .map(comparison -> request(range, filters, comparison))));
    }

    // Of the two names the newer counts; who speaks no other than the published words has neither.
    private Optional<LocalDate> relativeDate() {
        return request.member("relative_date").or(() -> request.member("date")).flatMap(DateRangeReader::day);
    }

    private static DateRange asOf(DateRange range, LocalDate today) {
        return switch (range) {
            case DateRange.Today() -> new DateRange.AsOf(range, today);
            case DateRange.LastDays ignored -> new DateRange.AsOf(range, today);
            case DateRange.ThisMonth() -> new DateRange.AsOf(range, today);
            case DateRange.LastMonths ignored -> new DateRange.AsOf(range, today);
            case DateRange.ThisYear() -> new DateRange.AsOf(range, today);
            case DateRange.All() -> new DateRange.AsOf(range, today);
            case DateRange.LastTwentyFourHours() -> range;
            case DateRange.LastMinutes ignored -> range;
            case DateRange.AsOf ignored -> range;
            case DateRange.Dates ignored -> range;
            case DateRange.Instants ignored -> range;
        };
    }

    private QueryRequest request(DateRange range, List<Filter> filters, Optional<Comparison> comparison) {
        List<Metric> metrics = items("metrics").stream()
                .flatMap(item -> names.metric(item).stream())
                .toList();
        List<Dimension> dimensions = items("dimensions").stream()
                .flatMap(item -> names.dimension(item).stream())
                .toList();
        return new QueryRequest(metrics, range, dimensions, filters, order(), includes(), pagination(), comparison);
    }

    private Optional<List<SortTerm>> order() {
        return request.member("order_by")
                .map(ignored -> items("order_by").stream().map(this::term).toList());
    }

    private SortTerm term(JsonTree term) {
        List<JsonTree> parts = items(term);
        JsonTree name = parts.getFirst();
        SortTerm.By by = names.metric(name)
                .<SortTerm.By>map(SortTerm.By.OfMetric::new)
                .or(() -> names.dimension(name).map(SortTerm.By.OfDimension::new))
                .orElseThrow();
        return new SortTerm(
                by,
                parts.getLast().equals(new JsonTree.Text("asc")) ? SortTerm.Direction.ASC : SortTerm.Direction.DESC);
    }

    private JsonTree.Members include() {
        return request.member("include").orElse(NOTHING) instanceof JsonTree.Members include ? include : NOTHING;
    }

    private Set<Include> includes() {
        return Arrays.stream(Include.values())
                .filter(include -> include()
                        .member(include.wireName())
                        .filter(new JsonTree.Bool(true)::equals)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
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
