package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.sale;
import static dev.footfall.contract.Goals.scroll;
import static dev.footfall.contract.Goals.with;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseTest {
    private static final Filter SIGNED_UP = is(OfEvent.GOAL, "Signup");
    private static final Filter NEVER_BOUGHT =
            new Behavior(Occurrence.HAS_NOT_DONE, new Filter.Not(is(OfEvent.NAME, "Buy", "Pay")));

    @Test
    void all_that_decides_the_answer_is_printed() {
        String json = ofReader(
                        onTheDay(Metric.CONVERSION_RATE).where(SIGNED_UP, NEVER_BOUGHT),
                        with(event("Signup"), "Signup", "plan", "pro"),
                        sale("Buy", "USD"),
                        scroll("Read", "/doc*", 50))
                .json();
        assertThat(json)
                .contains("[\"is\",\"event:goal\",[\"Signup\"]]")
                .contains("[\"has_not_done\",[\"not\",[\"is\",\"event:name\",[\"Buy\",\"Pay\"]]]]")
                .contains("\"display_name\":\"Signup\",\"event_name\":\"Signup\",\"custom_props\":{\"plan\":\"pro\"}")
                .contains("\"event_name\":\"Buy\",\"currency\":\"USD\"")
                .contains("\"page_path\":\"/doc*\",\"scroll_threshold\":50")
                .contains("\"scroll_depth\":70,\"engagement_time\":1000")
                .contains("\"revenue_reporting_amount\":10.500,\"revenue_reporting_currency\":\"USD\"");
    }

    @Test
    void goals_are_left_out_unless_the_question_names_them() {
        assertThat(ofReader(
                                onTheDay(Metric.CONVERSION_RATE).where(SIGNED_UP),
                                event("Signup"),
                                sale("Buy", "USD"),
                                scroll("Read", "/doc*", 50))
                        .smaller()
                        .map(less -> less.query().goals())
                        .filter(goals -> goals.size() < 3))
                .isNotEmpty()
                .allSatisfy(goals -> assertThat(goals).contains(event("Signup")));
    }

    @Test
    void what_a_metric_cannot_do_without_stays() {
        assertThat(ofReader(onTheDay(Metric.SCROLL_DEPTH).by(OfEvent.PAGE, OfVisit.SOURCE))
                        .smaller()
                        .map(less -> less.query().dimensions()))
                .contains(List.of(OfEvent.PAGE))
                .allSatisfy(dimensions -> assertThat(dimensions).contains(OfEvent.PAGE));
    }

    @Test
    void filters_become_simpler_inside() {
        Filter one = is(OfEvent.NAME, "Buy");
        Filter other = is(OfEvent.PAGE, "/");
        assertThat(SmallerFilters.of(List.of(new Filter.Or(List.of(one, other)), NEVER_BOUGHT)))
                .contains(
                        List.of(NEVER_BOUGHT),
                        List.of(one, NEVER_BOUGHT),
                        List.of(new Filter.Or(List.of(other)), NEVER_BOUGHT),
                        List.of(
                                new Filter.Or(List.of(one, other)),
                                new Behavior(Occurrence.HAS_NOT_DONE, is(OfEvent.NAME, "Buy", "Pay"))),
                        List.of(
                                new Filter.Or(List.of(one, other)),
                                new Behavior(Occurrence.HAS_NOT_DONE, new Filter.Not(is(OfEvent.NAME, "Pay")))));
    }

    @Test
    void imports_and_the_other_period_are_printed_and_left_out() {
        Case merged = ofImports();
        assertThat(merged.json())
                .contains("\"imports\":[{\"id\":1,\"start_date\":\"2024-03-01\",\"end_date\":\"2024-03-31\"")
                .contains("\"legacy_time_on_page_until\":\"2024-03-04\"")
                .contains("\"compared_with\":[\"2024-03-03T00:00:00Z\",\"2024-03-03T23:59:59Z\"]")
                .contains("\"import_id\":1,\"table\":\"sources\",\"date\":\"2024-03-04\",\"source\":\"Google\"")
                .contains("\"visitors\":5");
        assertThat(merged.smaller())
                .anySatisfy(less -> assertThat(less.world().imported()).isEmpty())
                .anySatisfy(less -> assertThat(less.query().site().imports()).isEmpty())
                .anySatisfy(less ->
                        assertThat(less.query().site().legacyTimeOnPageUntil()).isEqualTo(LocalDate.EPOCH))
                .anySatisfy(less ->
                        assertThat(less.query().circumstances().comparison()).isEmpty());
    }

    private static Case ofImports() {
        SiteScope site = new SiteScope(
                IN_UTC.id(),
                IN_UTC.domain(),
                IN_UTC.zone(),
                IN_UTC.nativeStart(),
                IN_UTC.data(),
                LocalDate.parse("2024-03-04"),
                List.of(Imports.completed("2024-03-01", "2024-03-31")));
        ResolvedQuery query = Query.of(
                        onTheDay(Metric.VISITORS)
                                .including(Include.IMPORTS)
                                .comparedWith(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY),
                        new SiteFacts(Set.of(Feature.values())))
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem))
                .resolve(site, Instant.parse("2024-03-05T12:00:00Z"), Optional.empty());
        return new Case(
                new World(
                        site,
                        LocalDate.parse("2024-03-04"),
                        List.of(),
                        List.of(),
                        List.of(Imports.row(ImportedTable.SOURCES, Map.of("source", "Google"), "visitors 5"))),
                query);
    }

    private static Case ofReader(QueryRequest request, Goal... newestFirst) {
        ResolvedQuery query = Query.of(request, new SiteFacts(Set.of(Feature.values())).withGoals(List.of(newestFirst)))
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem))
                .resolve(IN_UTC, Instant.parse("2024-03-05T12:00:00Z"), Optional.empty());
        Visitor reader = visitor("reader")
                .at("2024-03-04T10:00")
                .views("/doc")
                .reads("/doc", 70, 1_000)
                .pays("Buy", "10.5", "USD");
        return new Case(new World(IN_UTC, LocalDate.parse("2024-03-04"), List.of(reader), List.of(), List.of()), query);
    }
}
