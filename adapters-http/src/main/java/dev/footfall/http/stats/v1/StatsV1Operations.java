package dev.footfall.http.stats.v1;

import static dev.footfall.http.openapi.Operation.Parameter.optional;
import static dev.footfall.http.openapi.Operation.Parameter.required;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.footfall.domain.stats.Value;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;
import java.util.SortedMap;

/** What is said about the Stats API v1 (stats-api-v1.md). */
public final class StatsV1Operations {
    private static final Family FAMILY = KeyFamilies.statistics("Stats API v1");
    private static final Shape ROWS =
            named("StatsRows", new TypeReference<Results<List<SortedMap<String, Value>>>>() {});
    private static final Shape COMPARED_ROWS =
            named("ComparedStatsRows", new TypeReference<Results<List<SortedMap<String, Object>>>>() {});
    private static final Shape TOTALS =
            named("StatsTotals", new TypeReference<Results<SortedMap<String, Rendering.Single>>>() {});
    private static final Shape COMPARED_TOTALS =
            named("ComparedStatsTotals", new TypeReference<Results<SortedMap<String, Comparisons.Compared>>>() {});
    private static final Parameter SITE = required("site_id", Text.ANY, "The domain of the site");
    private static final Parameter PERIOD =
            optional("period", Text.ANY, "As day, 7d, 30d, month, 6mo, 12mo, custom or all; usually 30d");
    private static final Parameter DATE =
            optional("date", Text.ANY, "The day the period ends on, or two days with a comma between them");
    private static final Parameter FROM =
            optional("from", Text.ANY, "The first day of a custom period, instead of date");
    private static final Parameter TO = optional("to", Text.ANY, "Its last day");
    private static final Parameter METRICS =
            optional("metrics", Text.ANY, "Names with commas between them; usually visitors");
    private static final Parameter FILTERS = optional(
            "filters", Text.ANY, "Conditions such as visit:country==EE;event:page==/blog**, or those of v2 as JSON");
    private static final Parameter IMPORTED = optional("with_imported", Text.ANY, "true: with imported statistics");
    private static final Parameter COMPARE =
            optional("compare", Text.ANY, "previous_period: with the change since then");

    private StatsV1Operations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(
                                StatsV1Resource.class,
                                "currentVisitors",
                                "countCurrentVisitors",
                                "Counts visitors of the last five minutes")
                        .with(SITE)
                        .answers("Their number", new Shape.Whole())
                        .done(),
                FAMILY.describes(StatsV1Resource.class, "aggregate", "aggregate", "One number for each metric")
                        .with(SITE, PERIOD, DATE, FROM, TO, METRICS, FILTERS, IMPORTED, COMPARE)
                        .answers("A value for each metric", Shape.AnyOf.of(TOTALS, COMPARED_TOTALS))
                        .refuses(unknownPeriod(), propertiesUnavailable())
                        .done(),
                FAMILY.describes(StatsV1Resource.class, "breakdown", "breakdown", "Metrics by a property")
                        .with(SITE, required("property", Text.ANY, "What to break down by, as event:page"))
                        .with(PERIOD, DATE, FROM, TO, METRICS, FILTERS, IMPORTED, COMPARE)
                        .with(
                                optional("limit", Text.ANY, "Rows of a page; usually 100"),
                                optional("page", Text.ANY, "Which page; usually 1"))
                        .answers("A row for each value", Shape.AnyOf.of(ROWS, COMPARED_ROWS))
                        .refuses(unknownPeriod(), propertiesUnavailable())
                        .done(),
                FAMILY.describes(StatsV1Resource.class, "timeseries", "timeseries", "Metrics by day or month")
                        .with(SITE, PERIOD, DATE, FROM, TO, METRICS, FILTERS, IMPORTED)
                        .with(optional("interval", Text.oneOf("day", "date", "month"), "Usually what fits the period"))
                        .answers("A row for each day or month", ROWS)
                        .refuses(unknownPeriod(), propertiesUnavailable())
                        .done());
    }

    private static Shape named(String name, TypeReference<?> type) {
        return new Shape.Named(name, AnswerShapes.of(type));
    }

    private static ErrorAnswer unknownPeriod() {
        return StatsV1Problems.describe(new StatsV1Problem.UnknownPeriod("2d"));
    }

    private static ErrorAnswer propertiesUnavailable() {
        return StatsV1Problems.describe(new StatsV1Problem.PropertiesUnavailable());
    }
}
