package dev.footfall.contract;

import static dev.footfall.contract.Shop.HOURS;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.ofVisitors;
import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The numbers every statistics engine must give. Subclass it beside the adapter.
 *
 * <p>Most tests are stories; {@link #random_questions_have_the_answers_of_the_reference_engine} is the net under them. System properties make it wider: {@code footfall.differential.queries} asks so many questions,
 * {@code footfall.differential.seed} asks others.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StatsEngineContract extends PagingExamples {
    @Test
    void random_questions_have_the_answers_of_the_reference_engine() {
        new Differential(
                        this::open,
                        Integer.getInteger("footfall.differential.queries", randomQuestions()),
                        Long.getLong("footfall.differential.seed", 20_240_304))
                .run();
    }

    /** How many random questions are asked unless a property says otherwise: fewer of a store that takes its time. */
    protected int randomQuestions() {
        return 1_500;
    }

    @Test
    void nothing_is_zero_without_dimensions_and_no_row_with_them() {
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)) {
            assertThat(shop.ask(QueryRequest.of(
                            day("2024-03-04"),
                            Metric.VISITORS,
                            Metric.VISITS,
                            Metric.PAGEVIEWS,
                            Metric.EVENTS,
                            Metric.BOUNCE_RATE,
                            Metric.VISIT_DURATION,
                            Metric.VIEWS_PER_VISIT)))
                    .containsExactly("0 0 0 0 0 0 0.0");
            assertThat(shop.ask(ofVisitors("2024-03-04").by(OfVisit.SOURCE))).isEmpty();
            assertThat(shop.ask(ofVisitors("2024-03-04").by(HOURS))).isEmpty();
        }
    }

    @Test
    void sites_do_not_see_each_other_even_where_people_visit_both() {
        var other = new SiteId(2);
        Visitor alice = visitor("alice").at("2024-03-04T10:00").views("/");
        Visitor bob = visitor("bob").at("2024-03-04T10:00").views("/");
        Traffic both = Traffic.on(IN_UTC.id(), alice).and(Traffic.on(other, alice, bob));
        try (Shop shop = Shop.with(open(), IN_UTC, both)) {
            assertThat(shop.ask(QueryRequest.of(day("2024-03-04"), Metric.VISITORS, Metric.PAGEVIEWS)))
                    .containsExactly("1 1");
            assertThat(shop.ask(ofVisitors("2024-03-04").where(is(OfEvent.PAGE, "/"))))
                    .containsExactly("1");
        }
    }

    @Test
    void what_happened_before_the_statistics_start_is_in_none() {
        Visitor early = visitor("early").at("2024-03-04T09:59:59").views("/");
        Visitor late = visitor("late").at("2024-03-04T10:00").views("/");
        var site = new SiteScope(IN_UTC.id(), IN_UTC.domain(), IN_UTC.zone(), Instant.parse("2024-03-04T10:00:00Z"));
        try (Shop shop = Shop.visitedBy(open(), site, early, late)) {
            assertThat(shop.ask(QueryRequest.of(day("2024-03-04"), Metric.VISITORS, Metric.PAGEVIEWS)))
                    .containsExactly("1 1");
            assertThat(shop.ask(ofVisitors("2024-03-04"))).containsExactly("1");
            assertThat(shop.ask(QueryRequest.of(day("2024-03-03"), Metric.VISITS)))
                    .containsExactly("0");
        }
    }

    @Test
    void current_is_who_did_anything_but_read_within_five_minutes() {
        Visitor early = visitor("early").at("2024-03-04T10:04:59").views("/");
        Visitor buyer = visitor("buyer").at("2024-03-04T10:05").does("Buy", "/till");
        Visitor reader = visitor("reader")
                .at("2024-03-04T10:00")
                .views("/")
                .then("10:06")
                .reads("/", 10, 1_000);
        Visitor ahead = visitor("ahead").at("2024-03-04T11:00").views("/").views("/");
        var site = new SiteScope(IN_UTC.id(), IN_UTC.domain(), IN_UTC.zone(), Instant.parse("2024-03-05T00:00:00Z"));
        try (Shop shop = Shop.visitedBy(open(), site, early, buyer, reader, ahead)) {
            assertThat(shop.current(Instant.parse("2024-03-04T10:10:00.999Z"))).isEqualTo(2);
            assertThat(shop.current(Instant.parse("2024-03-04T11:05:01Z"))).isZero();
        }
    }

    @Test
    void pages_of_an_answer_join_without_gap_and_the_total_is_zero_past_the_end() {
        Visitor reader = visitor("reader").at("2024-03-04T10:00");
        for (int page = 0; page < 25; page++) {
            reader.views("/" + (char) ('a' + page));
        }
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)) {
            QueryRequest pages = QueryRequest.of(day("2024-03-04"), Metric.PAGEVIEWS)
                    .by(OfEvent.PAGE)
                    .including(Include.TOTAL_ROWS);
            assertThat(shop.ask(pages.page(3, 0))).containsExactly("/a -> 1", "/b -> 1", "/c -> 1");
            assertThat(shop.ask(pages.page(3, 3))).containsExactly("/d -> 1", "/e -> 1", "/f -> 1");
            assertThat(shop.answer(pages.page(3, 24)).meta().totalRows()).isEqualTo(OptionalLong.of(25));
            assertThat(shop.answer(pages.page(3, 25)).meta().totalRows()).isEqualTo(OptionalLong.of(0));
        }
    }

    @Test
    void events_can_be_grouped_by_what_only_their_visit_knows() {
        Visitor buyer = visitor("buyer").at("2024-03-04T10:00").views("/in").does("Buy", "/till");
        Visitor reader = visitor("reader").at("2024-03-04T10:00").views("/in").views("/out");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, buyer, reader)) {
            assertThat(shop.ask(ofVisitors("2024-03-04").by(OfEvent.NAME, OfVisit.EXIT_PAGE)))
                    .containsExactly("Buy, /in -> 1", "pageview, /in -> 1", "pageview, /out -> 1");
        }
    }
}
