package dev.footfall.contract;

import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.day;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.ofVisitors;
import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How texts are found, shown and ordered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class TextExamples extends TimeExamples {
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
