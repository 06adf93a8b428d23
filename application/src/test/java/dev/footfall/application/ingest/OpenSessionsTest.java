package dev.footfall.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.OpenSessions.Draft;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ingestion.md §16 (fallback), §17. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenSessionsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final VisitorId TODAY = new VisitorId(1);
    private static final VisitorId YESTERDAY = new VisitorId(2);

    private final AtomicLong ids = new AtomicLong();
    private final OpenSessions open = sessions(List.of());

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitting_a_stream_into_batches_changes_nothing(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrival> arrivals = arrivals(random);
        InMemoryEvents whole = new InMemoryEvents();
        commit(sessions(List.of()), whole, arrivals);
        InMemoryEvents split = new InMemoryEvents();
        ids.set(0);
        OpenSessions sessions = sessions(List.of());
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(12));
            abandon(sessions, arrivals.subList(from, to), random);
            commit(sessions, split, arrivals.subList(from, to));
            from = to;
        }
        assertThat(split.events).isEqualTo(whole.events);
        assertThat(split.sessions()).isEqualTo(whole.sessions());
    }

    @Test
    void a_batch_tells_new_visits_from_changed_ones() {
        InMemoryEvents store = new InMemoryEvents();
        commit(open, store, List.of(view(TODAY, NOON), view(TODAY, NOON.plusSeconds(1))));
        assertThat(store.batches.getLast().opened())
                .extracting(Session::pageviews)
                .containsExactly(2);
        assertThat(store.batches.getLast().continued()).isEmpty();
        commit(open, store, List.of(view(TODAY, NOON.plusSeconds(2)), view(YESTERDAY, NOON)));
        assertThat(store.batches.getLast().opened())
                .extracting(Session::pageviews)
                .containsExactly(1);
        assertThat(store.batches.getLast().continued())
                .extracting(Session::pageviews)
                .containsExactly(3);
    }

    @Test
    void a_visit_that_is_replaced_within_a_batch_is_stored_as_well() {
        InMemoryEvents store = new InMemoryEvents();
        commit(open, store, List.of(view(TODAY, NOON), view(TODAY, NOON.plusSeconds(3600))));
        assertThat(store.batches.getFirst().opened()).hasSize(2);
    }

    @Test
    void a_running_visit_under_the_old_id_goes_on_under_it() {
        Draft draft = open.draft();
        assertThat(draft.take(new Candidate(view(YESTERDAY, NOON), Optional.empty())))
                .isEmpty();
        assertThat(draft.take(new Candidate(view(TODAY, NOON.plusSeconds(1859)), Optional.of(YESTERDAY))))
                .isEmpty();
        assertThat(draft.batch().events())
                .extracting(event -> event.visitor().bits())
                .containsExactly(2L, 2L);
    }

    @Test
    void an_ended_visit_under_the_old_id_does_not() {
        Draft draft = open.draft();
        assertThat(draft.take(new Candidate(view(YESTERDAY, NOON), Optional.empty())))
                .isEmpty();
        assertThat(draft.take(new Candidate(view(TODAY, NOON.plusSeconds(1860)), Optional.of(YESTERDAY))))
                .isEmpty();
        assertThat(draft.batch().events())
                .extracting(event -> event.visitor().bits())
                .containsExactly(2L, 1L);
    }

    @Test
    void a_visit_under_todays_id_comes_first() {
        Draft draft = open.draft();
        assertThat(draft.take(new Candidate(view(YESTERDAY, NOON), Optional.empty())))
                .isEmpty();
        assertThat(draft.take(new Candidate(view(TODAY, NOON), Optional.empty())))
                .isEmpty();
        assertThat(draft.take(new Candidate(view(TODAY, NOON), Optional.of(YESTERDAY))))
                .isEmpty();
        assertThat(draft.batch().events())
                .extracting(event -> event.visitor().bits())
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void what_can_go_on_no_more_is_forgotten() {
        commit(open, new InMemoryEvents(), List.of(view(TODAY, NOON), view(YESTERDAY, NOON.plusSeconds(60))));
        open.forgetEnded(NOON.plusSeconds(30 * 60 + 59));
        assertThat(open.size()).isEqualTo(2);
        open.forgetEnded(NOON.plusSeconds(32 * 60));
        assertThat(open.size()).isEqualTo(1);
        open.forgetEnded(NOON.plusSeconds(33 * 60));
        assertThat(open.size()).isZero();
    }

    @Test
    void all_visits_are_looked_through_once_a_minute_at_most() {
        commit(open, new InMemoryEvents(), List.of(view(TODAY, NOON)));
        open.forgetEnded(NOON.plusSeconds(31 * 60));
        open.forgetEnded(NOON.plusSeconds(31 * 60 + 59));
        assertThat(open.size()).isEqualTo(1);
        open.forgetEnded(NOON.plusSeconds(32 * 60));
        assertThat(open.size()).isZero();
    }

    @Test
    void it_says_since_when_all_is_known() {
        assertThat(open.knownSince()).isEqualTo(NOON.minusSeconds(31 * 60));
        open.forgetEnded(NOON.plusSeconds(59));
        assertThat(open.knownSince()).isEqualTo(NOON.minusSeconds(31 * 60));
        open.forgetEnded(NOON.plusSeconds(60));
        assertThat(open.knownSince()).isEqualTo(NOON.minusSeconds(30 * 60));
        open.replaceAll(List.of(), NOON.minusSeconds(3_600));
        assertThat(open.knownSince()).isEqualTo(NOON.minusSeconds(3_600));
    }

    @Test
    void visits_are_forgotten_again_after_the_clock_was_put_back() {
        open.forgetEnded(NOON.plusSeconds(86_400));
        InMemoryEvents store = new InMemoryEvents();
        open.replaceAll(List.of(), NOON.minusSeconds(31 * 60));
        commit(open, store, List.of(view(TODAY, NOON)));
        open.forgetEnded(NOON.plusSeconds(32 * 60));
        assertThat(open.size()).isZero();
    }

    @Test
    void visits_read_from_the_store_go_on() {
        InMemoryEvents store = new InMemoryEvents();
        commit(open, store, List.of(view(TODAY, NOON)));
        OpenSessions restarted = sessions(store.activeSince(NOON.minusSeconds(1)));
        assertThat(restarted.size()).isEqualTo(1);
        commit(restarted, store, List.of(view(TODAY, NOON.plusSeconds(60))));
        assertThat(store.sessions()).extracting(Session::pageviews).containsExactly(2);
    }

    @Test
    void a_draft_in_which_everything_was_dropped_is_empty() {
        Draft draft = open.draft();
        Arrival ping = arrival(1, EventName.ENGAGEMENT, TODAY, NOON);
        assertThat(draft.take(new Candidate(ping, Optional.of(YESTERDAY))))
                .contains(DropReason.NO_SESSION_FOR_ENGAGEMENT);
        assertThat(draft.isEmpty()).isTrue();
    }

    private OpenSessions sessions(List<LiveSession> running) {
        return new OpenSessions(running, NOON.minus(LiveSession.TIMEOUT), () -> new SessionId(ids.incrementAndGet()));
    }

    /** A commit that fails: it must not be felt. */
    private void abandon(OpenSessions sessions, List<Arrival> arrivals, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            long before = ids.get();
            Draft draft = sessions.draft();
            arrivals.forEach(arrival -> assertThat(draft.take(new Candidate(arrival, Optional.empty())))
                    .isIn(Optional.empty(), Optional.of(DropReason.NO_SESSION_FOR_ENGAGEMENT)));
            ids.set(before);
        }
    }

    private static void commit(OpenSessions sessions, InMemoryEvents store, List<Arrival> arrivals) {
        Draft draft = sessions.draft();
        arrivals.forEach(arrival -> assertThat(draft.take(new Candidate(arrival, Optional.empty())))
                .isIn(Optional.empty(), Optional.of(DropReason.NO_SESSION_FOR_ENGAGEMENT)));
        store.append(draft.batch());
        draft.becomeState();
    }

    private static List<Arrival> arrivals(SplittableRandom random) {
        List<EventName> names = List.of(EventName.PAGEVIEW, EventName.ENGAGEMENT, new EventName("Signup"));
        List<Arrival> arrivals = new ArrayList<>();
        Instant time = NOON;
        for (int i = 0; i < 150; i++) {
            time = time.plusSeconds(random.nextInt(8) == 0 ? -random.nextInt(3000) : random.nextInt(700));
            arrivals.add(
                    arrival(random.nextInt(2), names.get(random.nextInt(3)), new VisitorId(random.nextInt(3)), time));
        }
        return arrivals;
    }

    private static Arrival view(VisitorId visitor, Instant time) {
        return arrival(1, EventName.PAGEVIEW, visitor, time);
    }

    private static Arrival arrival(long site, EventName name, VisitorId visitor, Instant time) {
        return new Arrival(
                new SiteId(site),
                name,
                time,
                "shop.test",
                "/" + time.getEpochSecond() % 7,
                visitor,
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
