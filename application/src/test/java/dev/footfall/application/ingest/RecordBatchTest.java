package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.BatchVerdict.Accepted;
import dev.footfall.application.ingest.BatchVerdict.Dropped;
import dev.footfall.application.ingest.BatchVerdict.Duplicate;
import dev.footfall.application.ingest.BatchVerdict.Flaw;
import dev.footfall.application.ingest.BatchVerdict.Refused;
import dev.footfall.application.ingest.IngestWorld.Sending;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** extensions.md §3. It is 2024-03-04 at 10:00. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordBatchTest {
    private static final String PAGE = "https://shop.test/";

    private final IngestWorld world = new IngestWorld();

    @Test
    void events_are_taken_in_the_order_in_which_they_happened() {
        assertThat(send(at("b", "2024-03-04T09:10:00Z"), at("a", "2024-03-04T09:00:00Z")))
                .containsExactly(new Accepted(), new Accepted());
        assertThat(world.store.sessions())
                .extracting(Session::start)
                .containsExactly(Instant.parse("2024-03-04T09:00:00Z"));
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2);
    }

    @Test
    void an_id_counts_once_within_a_day_of_its_arrival() {
        assertThat(send(now("a"))).containsExactly(new Accepted());
        world.clock.moveTo("2024-03-05T09:59:59Z");
        assertThat(send(now("a"))).containsExactly(new Duplicate());
        world.clock.moveTo("2024-03-05T10:00:01Z");
        assertThat(send(now("a"))).containsExactly(new Accepted());
        assertThat(world.store.events).hasSize(2);
    }

    @Test
    void an_id_is_one_of_its_site() {
        assertThat(send(now("a"))).containsExactly(new Accepted());
        assertThat(world.batch(world.blog, of("a", view("https://blog.test/").to("blog.test"), Optional.empty())))
                .containsExactly(new Accepted());
    }

    @Test
    void ids_are_known_after_a_restart() {
        assertThat(send(now("a"))).containsExactly(new Accepted());
        world.restart();
        assertThat(send(now("a"), now("b"))).containsExactly(new Duplicate(), new Accepted());
    }

    @Test
    void old_ids_are_forgotten() {
        assertThat(send(now("a"))).containsExactly(new Accepted());
        world.clock.moveTo("2024-03-05T10:00:01Z");
        world.recordBatch().forgetOldIds();
        assertThat(world.store.received(world.shop.id(), List.of(new EventId("a")), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void what_was_dropped_is_looked_at_afresh() {
        BatchEvent ping = of("a", event("engagement", PAGE), Optional.empty());
        assertThat(send(ping)).containsExactly(new Dropped(DropReason.NO_SESSION_FOR_ENGAGEMENT));
        assertThat(send(now("b"), ping)).containsExactly(new Accepted(), new Accepted());
    }

    @Test
    void a_retry_is_not_counted_against_the_limit_of_the_site() {
        world.shopTakes(3, 60);
        assertThat(send(now("a"), now("b"))).containsExactly(new Accepted(), new Accepted());
        assertThat(send(now("a"), now("b"), now("c"), now("d")))
                .containsExactly(new Duplicate(), new Duplicate(), new Accepted(), new Dropped(DropReason.THROTTLE));
    }

    @Test
    void limits_count_arrivals_whenever_events_happened() {
        world.shopTakes(1, 60);
        assertThat(send(now("a"), at("b", "2024-03-03T10:00:00Z"), now("c")))
                .containsExactly(new Accepted(), new Dropped(DropReason.THROTTLE), new Dropped(DropReason.THROTTLE));
    }

    @Test
    void who_does_not_pay_now_sends_nothing_of_better_days() {
        world.shopPaidUntil(LocalDate.parse("2024-03-03"));
        assertThat(send(at("a", "2024-03-02T10:00:00Z"))).containsExactly(new Dropped(DropReason.PAYMENT_REQUIRED));
    }

    @Test
    void what_became_of_events_is_counted_once_they_are_stored() {
        world.store.fail(1);
        assertThatThrownBy(() -> send(now("a"), robots("b"))).isInstanceOf(StoreUnavailable.class);
        assertThat(world.counts.since(world.shop.id(), Instant.EPOCH)).isEmpty();
        assertThat(send(now("a"), robots("b"))).containsExactly(new Accepted(), new Dropped(DropReason.BOT));
        assertThat(world.counts.since(world.shop.id(), Instant.EPOCH))
                .singleElement()
                .satisfies(hour -> assertThat(hour.accepted()).isEqualTo(1))
                .satisfies(hour -> assertThat(hour.dropped()).containsOnlyKeys(DropReason.BOT));
        assertThat(send(now("a"))).containsExactly(new Duplicate());
        assertThat(world.counts.since(world.shop.id(), Instant.EPOCH).getFirst().accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28T10:00:00Z, true", "2024-02-28T09:59:59Z, false",
        "2024-03-04T10:05:00Z, true", "2024-03-04T10:05:01Z, false"
    })
    void events_of_five_days_and_five_minutes_are_taken_in(String happened, boolean taken) {
        assertThat(send(at("a", happened)).getFirst() instanceof Accepted).isEqualTo(taken);
    }

    @Test
    void an_event_for_another_site_is_refused() {
        assertThat(send(of("a", view(PAGE).to("blog.test"), Optional.empty())))
                .containsExactly(new Refused(Flaw.OTHER_SITE));
    }

    @Test
    void a_visit_goes_on_from_one_batch_to_the_next_however_old_it_is() {
        assertThat(send(at("a", "2024-03-02T09:00:00Z"))).hasSize(1);
        world.clock.moveTo("2024-03-04T11:30:00Z");
        assertThat(send(now("x"))).hasSize(1);
        world.restart();
        assertThat(send(at("b", "2024-03-02T09:20:00Z"), at("c", "2024-03-02T10:20:00Z")))
                .hasSize(2);
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 1, 1);
    }

    @Test
    void an_event_some_minutes_late_finds_the_visit_it_belongs_to() {
        assertThat(send(at("a", "2024-03-04T09:28:00Z"))).hasSize(1);
        world.clock.moveTo("2024-03-04T10:03:00Z");
        assertThat(send(now("x", "someone else"))).hasSize(1);
        assertThat(send(at("b", "2024-03-04T09:58:30Z"))).hasSize(1);
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 1);
    }

    @Test
    void yesterdays_events_are_those_of_yesterdays_visitors() {
        assertThat(world.record(view(PAGE)).dropped()).isZero();
        world.clock.moveTo("2024-03-05T12:00:00Z");
        assertThat(send(at("a", "2024-03-04T10:10:00Z"))).containsExactly(new Accepted());
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2);
    }

    @Test
    void on_days_whose_salt_is_gone_somebody_is_one_visitor_of_each_day() {
        assertThat(send(
                        at("a", "2024-03-01T10:00:00Z"),
                        at("b", "2024-03-01T15:00:00Z"),
                        at("c", "2024-03-02T10:00:00Z"),
                        now("d")))
                .hasSize(4);
        assertThat(world.store.events.get(0).visitor())
                .isEqualTo(world.store.events.get(1).visitor());
        assertThat(world.store.events)
                .extracting(Event::visitor)
                .satisfies(visitors -> assertThat(visitors.stream().distinct()).hasSize(3));
    }

    @Test
    void nobody_is_known_again_once_the_salt_is_gone_from_which_a_day_got_its_own() {
        assertThat(send(at("a", "2024-03-02T10:00:00Z"))).hasSize(1);
        world.clock.moveTo("2024-03-06T12:00:00Z");
        assertThat(send(at("b", "2024-03-02T10:01:00Z"))).hasSize(1);
        assertThat(world.store.events).extracting(Event::visitor).doesNotHaveDuplicates();
    }

    @Test
    void an_identifier_of_the_sender_is_the_same_visitor_every_day_and_another_one_on_another_site() {
        assertThat(send(
                        named("a", "ada", "2024-03-01T10:00:00Z"),
                        named("b", "ada", "2024-03-04T10:00:00Z"),
                        named("c", "bob", "2024-03-04T10:00:00Z")))
                .hasSize(3);
        assertThat(world.batch(
                        world.blog,
                        new BatchEvent(
                                new EventId("d"),
                                view("https://blog.test/").to("blog.test").event(),
                                Optional.empty(),
                                Optional.of("ada"))))
                .hasSize(1);
        List<Event> events = world.store.events;
        assertThat(events.get(0).visitor())
                .isEqualTo(events.get(1).visitor())
                .isNotIn(events.get(2).visitor(), events.get(3).visitor());
    }

    @Test
    void statistics_begin_with_the_first_event_that_is_sent() {
        Instant start = world.shop.nativeStatsStartAt();
        world.clock.moveTo(start.plusSeconds(60).toString());
        Instant earlier = start.minusSeconds(3_600);
        assertThat(send(at("a", earlier.toString()))).containsExactly(new Accepted());
        assertThat(world.sites.find(world.shop.id()).orElseThrow().nativeStatsStartAt())
                .isEqualTo(earlier);
        assertThat(world.unfinished.all()).isEmpty();
    }

    @Test
    void statistics_that_were_begun_anew_do_not_show_what_was_before() {
        Instant start = world.shop.nativeStatsStartAt();
        world.clock.moveTo(start.minusSeconds(1_800).toString());
        assertThat(world.record(view(PAGE)).dropped()).isZero();
        world.clock.moveTo(start.plusSeconds(60).toString());
        assertThat(send(at("a", start.minusSeconds(3_600).toString()))).containsExactly(new Accepted());
        assertThat(world.sites.find(world.shop.id()).orElseThrow().nativeStatsStartAt())
                .isEqualTo(start);
    }

    @Test
    void the_same_batch_sent_at_once_by_many_is_stored_once() throws Exception {
        BatchEvent[] batch = new BatchEvent[50];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = now("e" + i);
        }
        List<Future<List<BatchVerdict>>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 8; sender++) {
                answers.add(senders.submit(() -> send(batch)));
            }
        }
        int accepted = 0;
        for (Future<List<BatchVerdict>> answer : answers) {
            accepted += (int)
                    answer.get().stream().filter(Accepted.class::isInstance).count();
        }
        assertThat(accepted).isEqualTo(50);
        assertThat(world.store.events).hasSize(50);
    }

    private List<BatchVerdict> send(BatchEvent... events) {
        return world.batch(world.shop, events);
    }

    private static BatchEvent now(String id) {
        return of(id, view(PAGE), Optional.empty());
    }

    private static BatchEvent now(String id, String agent) {
        return of(id, view(PAGE).withAgent(Optional.of(agent)), Optional.empty());
    }

    private static BatchEvent robots(String id) {
        return of(id, view(PAGE).withAgent(Optional.of("a bot")), Optional.empty());
    }

    private static BatchEvent at(String id, String happened) {
        return of(id, view(PAGE), Optional.of(Instant.parse(happened)));
    }

    private static BatchEvent named(String id, String visitor, String happened) {
        return new BatchEvent(
                new EventId(id), view(PAGE).event(), Optional.of(Instant.parse(happened)), Optional.of(visitor));
    }

    private static BatchEvent of(String id, Sending sending, Optional<Instant> happened) {
        return new BatchEvent(new EventId(id), sending.event(), happened, Optional.empty());
    }
}
