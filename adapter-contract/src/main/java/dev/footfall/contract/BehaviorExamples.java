package dev.footfall.contract;

import static dev.footfall.contract.Goals.event;
import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.EVENTS;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What people do elsewhere in their visit, the worked examples 9 and 10 among them, and regular expressions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class BehaviorExamples extends EngagementExamples {
    private static final Filter SIGNED_UP = is(OfEvent.GOAL, "Signup");

    @Test
    void examples_9_and_10_of_behavior() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).where(done(SIGNED_UP))))
                    .containsExactly("2 5");
            assertThat(shop.ask(onTheDay(VISITORS, EVENTS).where(notDone(SIGNED_UP))))
                    .containsExactly("2 3");
        }
    }

    @Test
    void one_event_must_meet_the_whole_condition() {
        try (Shop shop = datasetA()) {
            Filter onOne = is(OfEvent.PAGE, "/blog/one");
            Filter onTwo = is(OfEvent.PAGE, "/blog/two");
            assertThat(shop.ask(onTheDay(VISITORS).where(done(new Filter.And(List.of(onOne, onTwo))))))
                    .containsExactly("0");
            assertThat(shop.ask(onTheDay(VISITORS).where(done(onOne), done(onTwo))))
                    .containsExactly("1");
            assertThat(shop.ask(onTheDay(VISITS, BOUNCE_RATE)
                            .where(new Filter.Or(List.of(
                                    done(new Filter.And(List.of(onTwo, is(new Property("plan"), "free")))),
                                    is(OfVisit.SOURCE, "Bing"))))))
                    .containsExactly("2 50");
            assertThat(shop.ask(onTheDay(PAGEVIEWS).where(new Filter.Not(done(onTwo)))))
                    .containsExactly("4");
        }
    }

    @Test
    void visits_are_meant_and_not_people_and_only_what_they_did_in_the_range() {
        Visitor alice = visitor("alice")
                .at("2024-03-03T23:55")
                .does("Signup", "/")
                .at("2024-03-04T00:10")
                .views("/")
                .at("2024-03-04T10:00")
                .views("/")
                .at("2024-03-04T15:00")
                .does("Signup", "/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, alice).hoping(event("Signup"))) {
            assertThat(shop.ask(onTheDay(EVENTS, VISITORS).where(done(SIGNED_UP))))
                    .containsExactly("1 1");
            assertThat(shop.ask(onTheDay(EVENTS, VISITORS).where(notDone(SIGNED_UP))))
                    .containsExactly("2 1");
            assertThat(shop.ask(onTheDay(VISITS).where(notDone(SIGNED_UP)))).containsExactly("2");
        }
    }

    @Test
    void behavior_stays_in_what_a_conversion_rate_is_of() {
        try (Shop shop = datasetA()) {
            assertThat(shop.ask(
                            onTheDay(VISITORS, CONVERSION_RATE).where(SIGNED_UP, done(is(OfEvent.PAGE, "/blog/one")))))
                    .containsExactly("1 50.0");
        }
    }

    @Test
    void expressions_are_found_anywhere_and_a_dot_is_any_character() {
        Visitor reader = visitor("reader")
                .from("Google")
                .at("2024-03-04T10:00")
                .views("/a")
                .views("/b\nc")
                .views("/ÜBER")
                .views("/\uD83D\uDE00");
        Visitor direct = visitor("direct").at("2024-03-04T10:00").views("/a");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, reader, direct)) {
            assertThat(pagesMatching(shop, "b.c")).containsExactly("/b\nc -> 1");
            assertThat(pagesMatching(shop, "^/.$")).containsExactly("/a -> 2", "/\uD83D\uDE00 -> 1");
            assertThat(pagesMatching(shop, "(?i)^/A|[ÜÖ]")).containsExactly("/a -> 2", "/ÜBER -> 1");
            assertThat(pagesMatching(shop, "'; drop")).isEmpty();
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.MATCHES, OfVisit.SOURCE, "Direct", "^$"))))
                    .containsExactly("1");
            assertThat(shop.ask(onTheDay(VISITORS).where(Match.of(Operator.MATCHES_NOT, OfVisit.SOURCE, "oo"))))
                    .containsExactly("1");
            assertThat(shop.ask(onTheDay(VISITORS)
                            .where(new Match(Operator.MATCHES, OfVisit.SOURCE, List.of(), Filter.CaseRule.UNSAID))))
                    .containsExactly("0");
        }
    }

    private static List<String> pagesMatching(Shop shop, String expression) {
        return shop.ask(
                onTheDay(PAGEVIEWS).by(OfEvent.PAGE).where(Match.of(Operator.MATCHES, OfEvent.PAGE, expression)));
    }

    private static Filter done(Filter event) {
        return new Behavior(Occurrence.HAS_DONE, event);
    }

    private static Filter notDone(Filter event) {
        return new Behavior(Occurrence.HAS_NOT_DONE, event);
    }
}
