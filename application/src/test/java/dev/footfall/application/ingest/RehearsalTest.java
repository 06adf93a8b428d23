package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IngestWorld.Sending;
import dev.footfall.application.ingest.pipeline.Pipeline.Taken;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.Explanation;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue.Money;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Dry runs: extensions.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalTest {
    private final IngestWorld world = new IngestWorld();
    private final ExplainEvent explainEvent = new ExplainEvent(world.rehearsal(), world.people, world.clock);

    @Test
    void every_step_says_what_it_found() {
        world.shopPaidUntil(LocalDate.parse("2024-03-31"));
        world.sites.setShields(
                world.shop.id(),
                new Shields(List.of("192.0.2.1"), List.of("US"), List.of("/admin"), List.of("shop.test")));
        assertThat(explained(view("https://www.shop.test/a?utm_medium=social")
                                .from("https://google.com/")
                                .worth(new Money(new BigDecimal("1.000"), "EUR")))
                        .steps())
                .containsExactly(
                        new Taken("referrer", "google.com is no spammer"),
                        new Taken("site", "shop.test"),
                        new Taken("payment", "events are taken in until 2024-03-31"),
                        new Taken("limit", "none"),
                        new Taken("verification_agent", "another agent"),
                        new Taken("ip_type", "ordinary"),
                        new Taken("hostname_shield", "shop.test is allowed"),
                        new Taken("page_shield", "no rule for /a"),
                        new Taken("ip_shield", "no rule for this address"),
                        new Taken("location", "EE, EE-37"),
                        new Taken("country_shield", "no rule for this country"),
                        new Taken("user_agent", "Chrome 124.0 on Mac 10.15 (Desktop)"),
                        new Taken("source", "Google (Organic Social)"),
                        new Taken("revenue", "not kept: no revenue goal of this name"),
                        new Taken("visit", "goes on with a visit of the last 30 minutes, or opens one"));
    }

    @Test
    void the_steps_after_a_drop_are_not_reached() {
        Explanation explanation = explained(view("https://shop.test/").withAgent(Optional.of("some bot")));
        assertThat(explanation.end()).isEqualTo(Either.left(DropReason.BOT));
        assertThat(explanation.steps()).last().isEqualTo(new Taken("user_agent", "dropped: bot"));
    }

    @Test
    void an_accepted_event_is_shown_as_live_ingestion_stores_it_but_for_its_numbers() {
        Sending sending = view("https://shop.test/a%20b?utm_source=x").from("https://google.com/");
        Event shown = explained(sending).end().get();
        assertThat(world.record(sending).dropped()).isZero();
        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("visitor", "session")
                .isEqualTo(world.store.events.getFirst());
        assertThat(shown.visitor().bits()).isZero();
        assertThat(shown.session().bits()).isZero();
    }

    @Test
    void it_leaves_no_trace() {
        world.shopTakes(1, 60);
        assertThat(explained(view("https://shop.test/")).end().isRight()).isTrue();
        assertThat(explained(view("https://shop.test/")).end().isRight()).isTrue();
        assertThat(world.store.batches).isEmpty();
        assertThat(world.counts.since(world.shop.id(), world.clock.instant().minusSeconds(3600)))
                .isEmpty();
        assertThat(world.meter.accepted).isZero();
        assertThat(world.salts.newestFirst()).as("only the start's").hasSize(1);
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
        assertThat(explained(view("https://shop.test/")).end()).isEqualTo(Either.left(DropReason.THROTTLE));
    }

    @Test
    void nobody_can_ask_whether_a_visitor_is_there() {
        Explanation before = explained(event("engagement", "https://shop.test/"));
        assertThat(world.record(view("https://shop.test/").from("https://google.com/"))
                        .dropped())
                .isZero();
        assertThat(explained(event("engagement", "https://shop.test/"))).isEqualTo(before);
        assertThat(before.steps())
                .last()
                .isEqualTo(new Taken(
                        "visit",
                        "belongs to a visit of the last 30 minutes; without one it is dropped: "
                                + "no_session_for_engagement"));
    }

    @Test
    void an_event_for_others_is_for_nobody_here_whether_they_exist_or_not() {
        Explanation others = explained(view("https://shop.test/").to("blog.test"));
        assertThat(others.end()).isEqualTo(Either.left(DropReason.NOT_FOUND));
        assertThat(others.steps())
                .containsExactly(
                        new Taken("site", "dropped: not_found (the event is for blog.test, not for shop.test)"));
        assertThat(explained(view("https://shop.test/").to("ghost.test")).end())
                .isEqualTo(Either.left(DropReason.NOT_FOUND));
    }

    @Test
    void of_several_targets_the_sites_own_counts_under_its_former_name_too() {
        Site renamed = world.shop.renamedTo(new Domain("new.test"), world.clock.instant());
        world.sites.put(renamed);
        Explanation explanation = explainEvent.explain(
                renamed, view("https://shop.test/").to("blog.test", "shop.test").event());
        assertThat(explanation.end().isRight()).isTrue();
        assertThat(explanation.steps()).contains(new Taken("site", "new.test, formerly shop.test"));
    }

    private Explanation explained(Sending sending) {
        return explainEvent.explain(world.sites.find(world.shop.id()).orElseThrow(), sending.event());
    }
}
