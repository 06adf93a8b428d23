package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Goals.sale;
import static dev.footfall.contract.Goals.scroll;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.AVERAGE_REVENUE;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.SCROLL_DEPTH;
import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static dev.footfall.domain.stats.Metric.TOTAL_REVENUE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.SortTerm;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How long and how far people read, and what they pay, the worked examples 34 to 43 among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class EngagementExamples extends GoalExamples {
    private Shop datasetD() {
        Visitor u1 = visitor("u1")
                .at("2024-03-04T09:00")
                .views("/doc")
                .then("09:01")
                .reads("/doc", 30, 20_000)
                .then("09:05")
                .views("/doc")
                .then("09:06")
                .reads("/doc", 60, 15_000);
        Visitor u2 =
                visitor("u2").at("2024-03-04T09:10").views("/doc").then("09:11").reads("/doc", 255, 5_000);
        return Shop.visitedBy(open(), IN_UTC, u1, u2).hoping(scroll("Scroll /doc", "/doc", 50));
    }

    @Test
    void examples_34_to_39_of_engagement() {
        try (Shop shop = datasetD()) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS, SCROLL_DEPTH, TIME_ON_PAGE)
                            .by(OfEvent.PAGE)))
                    .containsExactly("/doc -> 2 3 60 20");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS, CONVERSION_RATE).by(OfEvent.GOAL)))
                    .containsExactly("Scroll /doc -> 1 null 50.0");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).where(is(OfEvent.GOAL, "Scroll /doc"))))
                    .containsExactly("1 null");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).by(OfEvent.NAME)))
                    .containsExactly("engagement -> 2 0", "pageview -> 2 3");
            assertThat(shop.ask(onTheDay(BOUNCE_RATE, VISIT_DURATION))).containsExactly("50 150");
            assertThat(shop.ask(onTheDay(SCROLL_DEPTH, TIME_ON_PAGE).where(is(OfEvent.PAGE, "/nope"))))
                    .containsExactly("null null");
        }
    }

    @Test
    void what_nobody_measured_comes_last_in_either_order() {
        Visitor reader = visitor("reader")
                .at("2024-03-04T09:00")
                .views("/deep")
                .reads("/deep", 90, 10_000)
                .views("/flat")
                .reads("/flat", 0, 500)
                .views("/unread")
                .reads("/unknown", 255, 1_500);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)) {
            QueryRequest pages = onTheDay(SCROLL_DEPTH, TIME_ON_PAGE).by(OfEvent.PAGE);
            assertThat(shop.ask(pages))
                    .containsExactly("/deep -> 90 10", "/flat -> 0 0", "/unknown -> null 2", "/unread -> null null");
            assertThat(shop.ask(pages.orderedBy(
                            new SortTerm(SortTerm.descending(TIME_ON_PAGE).by(), SortTerm.Direction.ASC))))
                    .containsExactly("/flat -> 0 0", "/unknown -> null 2", "/deep -> 90 10", "/unread -> null null");
        }
    }

    @Test
    void scroll_depth_is_the_mean_over_visits_of_their_deepest() {
        Visitor again = visitor("again")
                .at("2024-03-04T09:00")
                .views("/doc")
                .reads("/doc", 20, 0)
                .reads("/doc", 61, 0)
                .at("2024-03-04T12:00")
                .views("/doc")
                .reads("/doc", 40, 1);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, again)) {
            assertThat(shop.ask(onTheDay(SCROLL_DEPTH).by(OfEvent.PAGE))).containsExactly("/doc -> 50");
            assertThat(shop.ask(
                            onTheDay(VISITORS, SCROLL_DEPTH).by(OfVisit.SOURCE).where(is(OfEvent.PAGE, "/doc"))))
                    .containsExactly("Direct / None -> 1 50");
        }
    }

    private Shop datasetE() {
        return Shop.visitedBy(
                        open(),
                        IN_UTC,
                        visitor("u1").at("2024-03-04T10:00").pays("Purchase", "10.5", "USD"),
                        visitor("u2").at("2024-03-04T10:00").pays("Purchase", "20.25", "USD"),
                        visitor("u3").at("2024-03-04T10:00").pays("Subscription", "7", "EUR"),
                        visitor("u4").at("2024-03-04T10:00").does("Signup", "/"))
                .hoping(event("Signup"), sale("Subscription", "EUR"), sale("Purchase", "USD"));
    }

    @Test
    void examples_40_to_43_of_revenue() {
        try (Shop shop = datasetE()) {
            QueryRequest byGoal = onTheDay(TOTAL_REVENUE, AVERAGE_REVENUE).by(OfEvent.GOAL);
            assertThat(shop.ask(byGoal))
                    .containsExactlyInAnyOrder(
                            "Purchase -> 30.75 USD 15.375 USD", "Subscription -> 7 EUR 7 EUR", "Signup -> null null");
            assertThat(warnings(shop, byGoal)).isEmpty();
            assertThat(shop.ask(onTheDay(EVENTS, TOTAL_REVENUE).where(is(OfEvent.GOAL, "Purchase", "Signup"))))
                    .containsExactly("3 30.75 USD");
            QueryRequest mixed = onTheDay(TOTAL_REVENUE).where(is(OfEvent.GOAL, "Purchase", "Subscription"));
            assertThat(shop.ask(mixed)).containsExactly("null");
            assertThat(warnings(shop, mixed))
                    .isEqualTo(Map.of(TOTAL_REVENUE, MetricWarning.NO_SINGLE_REVENUE_CURRENCY));
            QueryRequest plain = onTheDay(TOTAL_REVENUE);
            assertThat(shop.ask(plain)).containsExactly("null");
            assertThat(warnings(shop, plain)).isEqualTo(Map.of(TOTAL_REVENUE, MetricWarning.NO_REVENUE_GOALS_MATCHING));
        }
    }

    private static Map<Metric, MetricWarning> warnings(Shop shop, QueryRequest request) {
        return shop.answer(request).meta().metricWarnings();
    }

    @Test
    void money_without_an_amount_is_zero_and_an_average_is_cut_off_toward_zero() {
        Filter bought = is(OfEvent.GOAL, "Buy");
        Visitor guest = visitor("guest").at("2024-03-04T10:00").does("Buy", "/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest).hoping(sale("Buy", "USD"))) {
            assertThat(shop.ask(onTheDay(TOTAL_REVENUE, AVERAGE_REVENUE).where(bought)))
                    .containsExactly("0 USD 0 USD");
        }
        guest.pays("Buy", "-0.01", "USD").pays("Buy", "0", "USD").pays("Buy", "-0.01", "USD");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest).hoping(sale("Buy", "USD"))) {
            assertThat(shop.ask(onTheDay(EVENTS, TOTAL_REVENUE, AVERAGE_REVENUE).where(bought)))
                    .containsExactly("4 -0.02 USD -0.006 USD");
        }
    }

    @Test
    void money_is_exact() {
        Visitor rich = visitor("rich")
                .at("2024-03-04T10:00")
                .pays("Buy", "999999999999999.999", "USD")
                .pays("Buy", "999999999999999.999", "USD")
                .pays("Buy", "0.001", "USD");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, rich).hoping(sale("Buy", "USD"))) {
            assertThat(shop.ask(onTheDay(TOTAL_REVENUE, AVERAGE_REVENUE).by(OfEvent.GOAL)))
                    .containsExactly("Buy -> 1999999999999999.999 USD 666666666666666.666 USD");
        }
    }
}
