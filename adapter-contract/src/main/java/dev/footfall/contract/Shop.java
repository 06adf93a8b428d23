package dev.footfall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
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
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    private final Traffic traffic;
    private final List<Goal> goals;

    private Shop(Stores stores, SiteScope site, Traffic traffic, List<Goal> goals) {
        this.stores = stores;
        this.site = site;
        this.traffic = traffic;
        this.goals = List.copyOf(goals);
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
        stores.events().append(traffic.batch());
        return new Shop(stores, site, traffic, List.of());
    }

    /** The same shop, which has these goals, the newest first. */
    Shop hoping(Goal... newestFirst) {
        return new Shop(stores, site, traffic, List.of(newestFirst));
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

    /** The rows as {@code Google -> 2 4 0}, dimensions separated by commas; without dimensions only the metrics. */
    List<String> ask(QueryRequest request) {
        return answer(request).rows().stream().map(Shop::text).toList();
    }

    /** The engine's answer, which is also what the specification says. */
    QueryResult answer(QueryRequest request) {
        Query query = Query.of(request, new SiteFacts(Set.of(Feature.values())).withGoals(goals))
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem));
        var resolved = query.resolve(site, Instant.parse("2024-03-05T12:00:00Z"), Optional.empty());
        QueryResult answer = new PlannedAnswers(stores.engine()).to(resolved);
        assertThat(answer)
                .as("the reference engine's answer")
                .isEqualTo(new ReferenceEngine(traffic.events(), traffic.sessions()).answer(resolved));
        return answer;
    }

    private static String text(QueryResult.Row row) {
        String metrics = row.metrics().stream().map(Shop::text).collect(Collectors.joining(" "));
        return row.dimensions().isEmpty()
                ? metrics
                : row.dimensions().stream().map(Shop::text).collect(Collectors.joining(", ")) + " -> " + metrics;
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
