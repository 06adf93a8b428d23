package dev.footfall.persistence.clickhouse;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.persistence.clickhouse.UnreliableWay.Part;
import dev.footfall.persistence.clickhouse.UnreliableWay.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Requests and answers that get lost, and an engine that is killed: every event is stored once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseOutageTest {
    private static final SiteId SITE = new SiteId(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final Visitor alice = visitor("alice").at("2024-03-04T10:00").views("/");
    private final Traffic before = Traffic.on(SITE, alice);
    private final Traffic after =
            Traffic.on(SITE, alice.then("10:10").views("/pricing").then("10:20").does("Buy", "/till"));
    private final Batch rest =
            new Batch(after.events().subList(1, after.events().size()), List.of(), after.sessions());

    private TestEngine engine;
    private UnreliableWay way;
    private ClickHouseDatabase database;
    private ClickHouseEventStore store;

    @BeforeEach
    void open() {
        engine = TestEngine.started();
        way = new UnreliableWay(engine.port());
        ClickHouseUrl url = ClickHouseStores.newDatabase(way.port());
        database = ClickHouseDatabase.open(url, PlaceNames.of(List.of()));
        store = new ClickHouseEventStore(database);
        store.append(before.batch());
    }

    @AfterEach
    void close() {
        database.close();
        way.close();
        engine.close();
    }

    @Test
    void an_insert_is_repeated_when_its_request_got_lost() {
        way.suffers(new Trouble(Part.REQUEST, request -> isOfEvents(request) || isOfVisits(request), 3));
        store.append(rest);
        assertThat(way.lost()).isEqualTo(3);
        assertAllIsStoredOnce();
    }

    @Test
    void an_insert_is_repeated_and_done_once_when_its_answer_got_lost() {
        way.suffers(new Trouble(Part.ANSWER, ClickHouseOutageTest::isOfEvents, 3));
        store.append(rest);
        assertThat(way.lost()).isEqualTo(3);
        assertAllIsStoredOnce();
    }

    @Test
    void a_commit_is_repeated_and_done_once_when_its_answer_got_lost() {
        way.suffers(new Trouble(Part.ANSWER, ClickHouseOutageTest::isOfVisits, 3));
        store.append(rest);
        assertThat(way.lost()).isEqualTo(3);
        assertAllIsStoredOnce();
    }

    @Test
    void an_engine_that_is_killed_and_comes_back_gets_the_batch_once() {
        engine.kill();
        CompletableFuture<Void> appended = CompletableFuture.runAsync(() -> store.append(rest));
        engine.start();
        appended.join();
        assertAllIsStoredOnce();
    }

    @Test
    void nothing_is_seen_of_events_whose_commit_did_not_come_through_and_the_next_commit_takes_them_out() {
        way.suffers(new Trouble(Part.REQUEST, ClickHouseOutageTest::isOfVisits, ALWAYS));
        ClickHouseDatabase impatient = impatient();
        assertThatThrownBy(() -> new ClickHouseEventStore(impatient).append(rest))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(events()).isEqualTo(before.events());
        assertThat(visits()).isEqualTo(before.sessions());
        way.suffers(Trouble.NONE);
        new ClickHouseEventStore(impatient).append(rest);
        assertAllIsStoredOnce();
        impatient.close();
    }

    @Test
    void what_a_killed_process_has_left_of_a_commit_is_taken_out_by_the_next_process() {
        way.suffers(new Trouble(Part.REQUEST, ClickHouseOutageTest::isOfVisits, ALWAYS));
        ClickHouseDatabase killed = impatient();
        assertThatThrownBy(() -> new ClickHouseEventStore(killed).append(rest)).isInstanceOf(StoreUnavailable.class);
        killed.close();
        way.suffers(Trouble.NONE);
        ClickHouseDatabase next = impatient();
        new ClickHouseEventStore(next).append(rest);
        assertAllIsStoredOnce();
        next.close();
    }

    @Test
    void a_commit_that_was_done_although_nobody_was_told_is_known_to_the_next_one() {
        way.suffers(new Trouble(Part.ANSWER, ClickHouseOutageTest::isOfVisits, ALWAYS));
        ClickHouseDatabase impatient = impatient();
        assertThatThrownBy(() -> new ClickHouseEventStore(impatient).append(rest))
                .isInstanceOf(StoreUnavailable.class);
        way.suffers(Trouble.NONE);
        Traffic bob = Traffic.on(SITE, visitor("bob").at("2024-03-04T12:00").views("/"));
        new ClickHouseEventStore(impatient).append(bob.batch());
        assertThat(events()).isEqualTo(after.and(bob).events());
        assertThat(visits()).isEqualTo(after.and(bob).sessions());
        impatient.close();
    }

    private static boolean isOfEvents(String request) {
        return request.contains("events_rows");
    }

    private static boolean isOfVisits(String request) {
        return request.contains("sessions_rows");
    }

    private ClickHouseDatabase impatient() {
        return ClickHouseDatabase.open(database.url(), PlaceNames.of(List.of()), SHORT);
    }

    private void assertAllIsStoredOnce() {
        assertThat(events()).isEqualTo(after.events());
        assertThat(visits()).isEqualTo(after.sessions());
    }

    private List<Event> events() {
        List<Event> all = new ArrayList<>();
        new ClickHouseStoredData(database).events(SITE, Span.ALL, all::add);
        return all;
    }

    private List<Session> visits() {
        List<Session> all = new ArrayList<>();
        new ClickHouseStoredData(database).sessions(SITE, Span.ALL, all::add);
        return all;
    }
}
