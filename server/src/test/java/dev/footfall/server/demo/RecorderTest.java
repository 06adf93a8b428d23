package dev.footfall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.server.demo.Recorder.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecorderTest {
    private static final ListStore STORE = new ListStore();
    private static Totals totals = new Totals(0, 0);

    @BeforeAll
    static void record() {
        AtomicLong ids = new AtomicLong();
        Recorder recorder = new Recorder(STORE, () -> new SessionId(ids.incrementAndGet()));
        new Traffic(new SiteId(1), Instant.parse("2026-11-24T15:30:00Z")).eachDay(day -> recorder.take(day.arrivals()));
        totals = recorder.finish();
    }

    @Test
    void totals_are_what_was_stored() {
        assertThat(totals).isEqualTo(new Totals(STORE.events.size(), STORE.sessions.size()));
        assertThat(totals.visits()).isBetween(12_000L, 30_000L);
    }

    @Test
    void every_visit_is_what_its_events_make_of_it() {
        Map<SessionId, List<Event>> events = STORE.events.stream()
                .filter(event -> !event.name().isEngagement())
                .collect(Collectors.groupingBy(Event::session));

        assertThat(events.keySet()).isEqualTo(STORE.sessions.keySet());
        assertThat(STORE.sessions.values()).allSatisfy(session -> {
            List<Event> own = events.getOrDefault(session.id(), List.of());
            List<Event> views =
                    own.stream().filter(event -> event.name().isPageview()).toList();
            assertThat(session.events()).isEqualTo(own.size());
            assertThat(session.pageviews()).isEqualTo(views.size());
            assertThat(session.start()).isEqualTo(own.getFirst().timestamp());
            assertThat(session.timestamp()).isEqualTo(own.getLast().timestamp());
            assertThat(session.entry().pathname()).isEqualTo(views.getFirst().pathname());
            assertThat(session.exit().pathname()).isEqualTo(views.getLast().pathname());
            assertThat(session.isBounce()).isEqualTo(own.size() == 1);
        });
    }

    @Test
    void about_half_of_the_visits_are_bounces() {
        long bounces =
                STORE.sessions.values().stream().filter(Session::isBounce).count();

        assertThat(100.0 * bounces / STORE.sessions.size()).isBetween(30.0, 60.0);
    }

    @Test
    void batches_are_neither_tiny_nor_huge() {
        assertThat(STORE.batches.subList(0, STORE.batches.size() - 1))
                .allSatisfy(size -> assertThat(size).isBetween(1_000, 10_000));
    }

    /** Keeps everything, and the latest state of a visit. */
    private static final class ListStore implements EventStore {
        private final List<Event> events = new ArrayList<>();
        private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public void append(Batch batch) {
            batches.add(batch.events().size());
            events.addAll(batch.events());
            batch.opened()
                    .forEach(session ->
                            assertThat(sessions.put(session.id(), session)).isNull());
            batch.continued()
                    .forEach(session ->
                            assertThat(sessions.put(session.id(), session)).isNotNull());
        }

        @Override
        public List<LiveSession> activeSince(Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
            return List.of();
        }

        @Override
        public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
            return Set.of();
        }

        @Override
        public void forgetReceived(Instant moment) {}

        @Override
        public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
            return Optional.empty();
        }
    }
}
