package dev.footfall.contract;

import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.days;
import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The numbers every statistics engine must give. Subclass it beside the adapter.
 *
 * <p>{@link WorkedExamples} and this class are stories; {@link #random_questions_have_the_answers_of_the_reference_engine}
 * is the net under them. System properties make it wider: {@code footfall.differential.queries} asks so many questions,
 * {@code footfall.differential.seed} asks others.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StatsEngineContract extends WorkedExamples {
    private static final Dimension HOURS = new Dimension.Time.Buckets(Granularity.HOUR);
    private static final Dimension DAYS = new Dimension.Time.Buckets(Granularity.DAY);

    @Test
    void random_questions_have_the_answers_of_the_reference_engine() {
        new Differential(
                        this::open,
                        Integer.getInteger("footfall.differential.queries", 1_500),
                        Long.getLong("footfall.differential.seed", 20_240_304))
                .run();
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
    void a_day_of_twenty_three_hours_has_no_third_hour() {
        Visitor early = visitor("early").at("2024-03-10T06:59:59").views("/");
        Visitor late = visitor("late").at("2024-03-10T07:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), early, late)) {
            QueryResult answer = shop.answer(ofVisitors("2024-03-10").by(HOURS).including(Include.TIME_LABELS));
            assertThat(answer.rows())
                    .extracting(row -> Shop.text(row.dimensions().getFirst()))
                    .containsExactly("2024-03-10 01:00:00", "2024-03-10 03:00:00");
            assertThat(answer.meta().timeLabels().orElseThrow())
                    .hasSize(23)
                    .contains("2024-03-10 01:00:00", "2024-03-10 03:00:00")
                    .doesNotContain("2024-03-10 02:00:00");
        }
    }

    @Test
    void a_day_of_twenty_five_hours_has_one_hour_twice() {
        Visitor early = visitor("early").at("2024-11-03T05:30").views("/");
        Visitor late =
                visitor("late").at("2024-11-03T06:30").views("/").then("06:31").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), early, late)) {
            QueryRequest hourly =
                    QueryRequest.of(day("2024-11-03"), Metric.PAGEVIEWS).by(HOURS);
            assertThat(shop.ask(hourly)).containsExactly("2024-11-03 01:00:00 -> 1", "2024-11-03 01:00:00 -> 2");
            assertThat(shop.answer(hourly.including(Include.TIME_LABELS))
                            .meta()
                            .timeLabels()
                            .orElseThrow())
                    .hasSize(25);
        }
    }

    @Test
    void clocks_that_change_by_half_an_hour_make_half_hours() {
        // Lord Howe Island: 02:00 becomes 02:30 on 2024-10-06, which is 15:30 UTC of the day before.
        Visitor before = visitor("before").at("2024-10-05T15:29").views("/");
        Visitor after = visitor("after")
                .at("2024-10-05T15:30")
                .views("/")
                .then("15:59:59")
                .views("/");
        Visitor later = visitor("later").at("2024-10-05T16:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("Australia/Lord_Howe"), before, after, later)) {
            assertThat(shop.ask(
                            QueryRequest.of(day("2024-10-06"), Metric.PAGEVIEWS).by(HOURS)))
                    .containsExactly(
                            "2024-10-06 01:00:00 -> 1", "2024-10-06 02:00:00 -> 2", "2024-10-06 03:00:00 -> 1");
        }
    }

    @Test
    void a_day_belongs_to_the_time_zone_of_its_site() {
        Visitor evening = visitor("evening").at("2024-03-05T04:59:59").views("/");
        Visitor morning = visitor("morning").at("2024-03-05T05:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), evening, morning)) {
            assertThat(shop.ask(QueryRequest.of(days("2024-03-04", "2024-03-05"), Metric.PAGEVIEWS)
                            .by(DAYS)))
                    .containsExactly("2024-03-04 -> 1", "2024-03-05 -> 1");
            assertThat(shop.ask(ofVisitors("2024-03-05"))).containsExactly("1");
        }
    }

    @Test
    void what_happened_before_the_statistics_start_is_in_none() {
        Visitor early = visitor("early").at("2024-03-04T09:59:59").views("/");
        Visitor late = visitor("late").at("2024-03-04T10:00").views("/");
        var site = new dev.footfall.domain.stats.SiteScope(
                IN_UTC.id(), IN_UTC.domain(), IN_UTC.zone(), java.time.Instant.parse("2024-03-04T10:00:00Z"));
        try (Shop shop = Shop.visitedBy(open(), site, early, late)) {
            assertThat(shop.ask(QueryRequest.of(day("2024-03-04"), Metric.VISITORS, Metric.PAGEVIEWS)))
                    .containsExactly("1 1");
            assertThat(shop.ask(ofVisitors("2024-03-04"))).containsExactly("1");
            assertThat(shop.ask(QueryRequest.of(day("2024-03-03"), Metric.VISITS)))
                    .containsExactly("0");
        }
    }

    @Test
    void wildcards_run_across_slashes_and_bind_both_ends() {
        Visitor reader = visitor("reader")
                .at("2024-03-04T10:00")
                .views("/blog")
                .views("/blog/one")
                .views("/blog/one/two")
                .views("/en/blog/one")
                .views("/blog.one")
                .views("/100%_sure");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)) {
            QueryRequest pages =
                    QueryRequest.of(day("2024-03-04"), Metric.PAGEVIEWS).by(OfEvent.PAGE);
            assertThat(shop.ask(pages.where(wildcard(OfEvent.PAGE, "/blog/*"))))
                    .containsExactly("/blog/one -> 1", "/blog/one/two -> 1");
            assertThat(shop.ask(pages.where(wildcard(OfEvent.PAGE, "/blog.**"))))
                    .containsExactly("/blog.one -> 1");
            assertThat(shop.ask(pages.where(wildcard(OfEvent.PAGE, "/*%_*")))).containsExactly("/100%_sure -> 1");
            assertThat(shop.ask(pages.where(wildcard(OfEvent.PAGE, "/blog|one"))))
                    .containsExactly(
                            "/blog -> 1",
                            "/blog.one -> 1",
                            "/blog/one -> 1",
                            "/blog/one/two -> 1",
                            "/en/blog/one -> 1");
            assertThat(shop.ask(pages.where(Match.of(Operator.MATCHES_WILDCARD_NOT, OfEvent.PAGE, "*blog*"))))
                    .containsExactly("/100%_sure -> 1");
        }
    }

    @Test
    void letter_case_is_ignored_where_that_is_asked_but_labels_are_not_folded() {
        Visitor google = visitor("google").from("Google").at("2024-03-04T10:00").views("/");
        Visitor facebook =
                visitor("facebook").from("ФЕЙСБУК").at("2024-03-04T10:00").views("/");
        Visitor direct = visitor("direct").at("2024-03-04T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, google, facebook, direct)) {
            QueryRequest sources = ofVisitors("2024-03-04").by(OfVisit.SOURCE);
            assertThat(shop.ask(sources.where(insensitively(Operator.IS, "gOOgle", "фейсбук"))))
                    .containsExactly("Google -> 1", "ФЕЙСБУК -> 1");
            assertThat(shop.ask(sources.where(insensitively(Operator.IS, "direct / none"))))
                    .isEmpty();
            assertThat(shop.ask(sources.where(insensitively(Operator.CONTAINS, "DIRECT"))))
                    .containsExactly("Direct / None -> 1");
            assertThat(shop.ask(sources.where(Match.of(Operator.CONTAINS, OfVisit.SOURCE, "DIRECT"))))
                    .isEmpty();
        }
    }

    @Test
    void cities_are_numbers_and_nowhere_is_zero() {
        Visitor tallinn = visitor("tallinn")
                .in("EE", "EE-37", 588_409)
                .at("2024-03-04T10:00")
                .views("/");
        Visitor tartu = visitor("tartu")
                .in("EE", "EE-79", 588_335)
                .at("2024-03-04T10:00")
                .views("/");
        Visitor seven = visitor("seven").in("EE", "", 7).at("2024-03-04T10:00").views("/");
        Visitor nowhere = visitor("nowhere").at("2024-03-04T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, tallinn, tartu, seven, nowhere)) {
            QueryRequest cities = ofVisitors("2024-03-04").by(OfVisit.CITY);
            assertThat(shop.ask(cities)).containsExactly("0 -> 1", "7 -> 1", "588335 -> 1", "588409 -> 1");
            assertThat(shop.ask(cities.where(
                            new Match(Operator.IS, OfVisit.CITY, List.of(new Clause.Whole(588_409)), CaseRule.UNSAID))))
                    .containsExactly("588409 -> 1");
            assertThat(shop.ask(cities.where(is(OfVisit.CITY, "007", "Tartu")))).containsExactly("7 -> 1");
            assertThat(shop.ask(cities.where(Match.of(Operator.CONTAINS, OfVisit.CITY, "588"))))
                    .containsExactly("588335 -> 1", "588409 -> 1");
        }
    }

    @Test
    void an_unknown_country_is_two_nuls() {
        Visitor tallinn = visitor("tallinn")
                .in("EE", "EE-37", 588_409)
                .at("2024-03-04T10:00")
                .views("/");
        Visitor nowhere = visitor("nowhere").at("2024-03-04T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, tallinn, nowhere)) {
            QueryRequest countries = ofVisitors("2024-03-04").by(OfVisit.COUNTRY);
            assertThat(shop.ask(countries)).containsExactly("\0\0 -> 1", "EE -> 1");
            assertThat(shop.ask(countries.where(is(OfVisit.COUNTRY, "\0\0")))).containsExactly("\0\0 -> 1");
            assertThat(shop.ask(countries.where(Match.of(Operator.IS_NOT, OfVisit.COUNTRY, "\0\0"))))
                    .containsExactly("EE -> 1");
        }
    }

    @Test
    void a_label_and_a_value_of_the_same_spelling_are_one_row_but_two_filters() {
        Visitor odd =
                visitor("odd").from("Direct / None").at("2024-03-04T10:00").views("/");
        Visitor direct = visitor("direct").at("2024-03-04T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, odd, direct)) {
            QueryRequest sources = ofVisitors("2024-03-04").by(OfVisit.SOURCE);
            assertThat(shop.ask(sources)).containsExactly("Direct / None -> 2");
            assertThat(shop.ask(sources.where(is(OfVisit.SOURCE, "Direct / None"))))
                    .containsExactly("Direct / None -> 1");
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
    void texts_are_ordered_by_their_bytes() {
        Visitor reader = visitor("reader").at("2024-03-04T10:00");
        List.of("/b", "/B", "/é", "/\uD83D\uDE00", "/\uFF21", "/a").forEach(reader::views);
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader)) {
            QueryRequest pages = QueryRequest.of(day("2024-03-04"), Metric.PAGEVIEWS)
                    .by(OfEvent.PAGE)
                    .orderedBy(SortTerm.ascending(OfEvent.PAGE));
            assertThat(shop.ask(pages))
                    .containsExactly("/B -> 1", "/a -> 1", "/b -> 1", "/é -> 1", "/\uFF21 -> 1", "/\uD83D\uDE00 -> 1");
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

    @Test
    void a_visit_out_of_order_is_there_between_its_two_ends() {
        Visitor late =
                visitor("late").at("2024-03-04T11:10").views("/b").then("09:50").views("/a");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, late)) {
            assertThat(shop.ask(QueryRequest.of(day("2024-03-04"), Metric.VISITS, Metric.VISIT_DURATION)
                            .by(HOURS)))
                    .containsExactly(
                            "2024-03-04 09:00:00 -> 1 4800",
                            "2024-03-04 10:00:00 -> 1 0",
                            "2024-03-04 11:00:00 -> 1 0");
        }
    }

    @Test
    void hours_of_a_visit_outside_the_range_are_not_shown() {
        Visitor guest = visitor("guest")
                .at("2024-03-04T23:10")
                .views("/")
                .then("23:40")
                .views("/")
                .at("2024-03-05T00:05")
                .views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, guest)) {
            assertThat(shop.ask(ofVisitors("2024-03-04").by(HOURS))).containsExactly("2024-03-04 23:00:00 -> 1");
            assertThat(shop.ask(ofVisitors("2024-03-05").by(HOURS))).containsExactly("2024-03-05 00:00:00 -> 1");
        }
    }

    private static QueryRequest ofVisitors(String day) {
        return QueryRequest.of(day(day), Metric.VISITORS);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }

    private static Filter wildcard(Dimension dimension, String pattern) {
        return Match.of(Operator.MATCHES_WILDCARD, dimension, pattern);
    }

    private static Filter insensitively(Operator operator, String... anyOf) {
        return new Match(
                operator,
                OfVisit.SOURCE,
                List.of(anyOf).stream().<Clause>map(Clause.Text::new).toList(),
                CaseRule.INSENSITIVE);
    }
}
