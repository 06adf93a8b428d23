package dev.footfall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.funnel.FunnelQuery;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.funnel.reference.ReferenceFunnels;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Comparisons;
import dev.footfall.domain.stats.CurrentVisitors;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A site whose visitors are known and which can be asked about them. */
final class Shop implements AutoCloseable {
    static final SiteScope IN_UTC = in("Etc/UTC");

    static final Dimension HOURS = new Dimension.Time.Buckets(Granularity.HOUR);
    static final Dimension DAYS = new Dimension.Time.Buckets(Granularity.DAY);

    private final Stores stores;
    private final SiteScope site;
    private final ReferenceEngine reference;
    private final SiteFacts facts;

    private Shop(Stores stores, SiteScope site, ReferenceEngine reference, SiteFacts facts) {
        this.stores = stores;
        this.site = site;
        this.reference = reference;
        this.facts = facts;
    }

    static SiteScope in(String zone) {
        return new SiteScope(
                new SiteId(1),
                "shop.example",
                new SiteTimeZone(ZoneId.of(zone)),
                Instant.parse("2000-01-01T00:00:00Z"));
    }

    static Shop visitedBy(Stores stores, SiteScope site, Visitor... visitors) {
        return with(stores, site, Traffic.on(site.id(), visitors));
    }

    static Shop with(Stores stores, SiteScope site, Traffic traffic) {
        return with(stores, site, traffic, List.of());
    }

    /** @param imported what other tools have counted; only that of the site's imports is known to it */
    static Shop with(Stores stores, SiteScope site, Traffic traffic, List<OwnedRow> imported) {
        stores.take(traffic, imported);
        ReferenceEngine reference =
                new ReferenceEngine(traffic.events(), traffic.sessions(), imported, Stores.PLACE_NAMES);
        return new Shop(stores, site, reference, new SiteFacts(Set.of(Feature.values())));
    }

    /** The same shop, which has these goals, the newest first. */
    Shop hoping(Goal... newestFirst) {
        return new Shop(stores, site, reference, facts.withGoals(List.of(newestFirst)));
    }

    /** The same shop, where these filters have been saved under these numbers. */
    Shop keeping(Map<Long, List<Filter>> segments) {
        return new Shop(
                stores,
                site,
                reference,
                new SiteFacts(
                        facts.features(),
                        facts.goals(),
                        segments.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, segment -> Optional.of(segment.getValue())))));
    }

    static DateRange day(String day) {
        return days(day, day);
    }

    static DateRange days(String first, String last) {
        return new DateRange.Dates(LocalDate.parse(first), LocalDate.parse(last));
    }

    static QueryRequest onTheDay(Metric first, Metric... others) {
        return QueryRequest.of(day("2024-03-04"), first, others);
    }

    static QueryRequest ofVisitors(String day) {
        return QueryRequest.of(day(day), Metric.VISITORS);
    }

    static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }

    Stores stores() {
        return stores;
    }

    /**
     * The rows as {@code Google -> 2 4 0}, dimensions separated by commas; without dimensions only the metrics. Where
     * periods are compared, the metrics of the other one and the changes follow: {@code Google -> 2 | 1 | 100}.
     */
    List<String> ask(QueryRequest request) {
        return answer(request).rows().stream().map(Shop::text).toList();
    }

    /** The engine's answer, which is also what the specification says. */
    QueryResult answer(QueryRequest request) {
        return answer(request, Instant.parse("2024-03-05T12:00:00Z"));
    }

    QueryResult answer(QueryRequest request, Instant now) {
        ResolvedQuery query = Query.of(request, facts)
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem))
                .resolve(site, now, Optional.empty());
        QueryResult answer = answer(query);
        return query.circumstances().comparison().isPresent()
                ? Comparisons.compare(answer, answer(query.beside(answer.rows())))
                : answer;
    }

    private QueryResult answer(ResolvedQuery query) {
        QueryResult answer = stores.answers().to(query);
        assertThat(answer).as("the reference engine's answer").isEqualTo(reference.answer(query));
        return answer;
    }

    /** How many people are there at a moment, which is also what the specification says. */
    long current(Instant now) {
        return CurrentVisitors.in(answer(CurrentVisitors.question(site, now)));
    }

    /** How far people came, which is also what the specification says. */
    FunnelResult funnel(QueryRequest people, StepOrder order, Goal... steps) {
        Query query = FunnelQuery.people(people, facts)
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem));
        ResolvedFunnel funnel = new FunnelQuery("Test funnel", List.of(steps), order, query)
                .of(query.resolve(site, Instant.parse("2024-03-05T12:00:00Z"), Optional.empty()));
        FunnelResult answer = stores.funnels().to(funnel);
        assertThat(answer).as("the reference's answer").isEqualTo(new ReferenceFunnels(reference).answer(funnel));
        return answer;
    }

    private static String text(QueryResult.Row row) {
        String numbers = texts(row.metrics(), " ")
                + row.compared()
                        .map(compared -> " | " + texts(compared.metrics(), " ") + " | " + texts(compared.change(), " "))
                        .orElse("");
        return row.dimensions().isEmpty() ? numbers : texts(row.dimensions(), ", ") + " -> " + numbers;
    }

    private static String texts(List<Value> values, String separator) {
        return values.stream().map(Shop::text).collect(Collectors.joining(separator));
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Fraction(double number) -> Double.toString(number);
            case Value.Decimal(BigDecimal number) -> plain(number);
            case Value.Money(BigDecimal amount, String currency) -> plain(amount) + " " + currency;
            case Value.Nothing nothing -> "null";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        stores.close();
    }
}
