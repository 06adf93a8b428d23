package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every bulk store must keep, and give back. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class BulkStoreContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final String TEN = "2024-02-01T10:00";
    private static final Optional<Progress> NO_PROGRESS = Optional.empty();

    /** The stores of this name: new and empty at first, later with what they held when they were closed. */
    protected abstract DataStores open(String name);

    @Test
    void what_a_load_has_committed_is_there() {
        Traffic traffic = Traffic.on(SITE, worked());
        try (DataStores stores = open("a")) {
            load(stores, traffic.batch());
            assertThat(stores.eventsOf(SITE)).isEqualTo(traffic.events());
            assertThat(stores.sessionsOf(SITE)).isEqualTo(traffic.sessions());
        }
    }

    // admin-api.md §7.5, as far as visits are concerned.
    private static Visitor worked() {
        return visitor("7")
                .from("Google")
                .in("EE", "", 0)
                .at(TEN)
                .views("/")
                .from("Bing")
                .then("10:05")
                .views("/cart")
                .then("10:06")
                .does("Purchase", "/cart", Map.of("plan", "pro"))
                .then("10:07")
                .reads("/cart", 80, 45_000);
    }

    @Test
    void a_committed_load_outlives_a_restart() {
        Traffic traffic = Traffic.on(SITE, worked());
        try (DataStores stores = open("a")) {
            load(stores, traffic.batch());
        }
        try (DataStores stores = open("a")) {
            assertThat(stores.eventsOf(SITE)).isEqualTo(traffic.events());
            assertThat(stores.sessionsOf(SITE)).isEqualTo(traffic.sessions());
        }
    }

    @Test
    void nothing_is_there_before_the_commit_or_after_a_load_that_was_given_up() {
        try (DataStores stores = open("a")) {
            try (Load load = stores.loads().begin(SITE)) {
                load.append(Traffic.on(SITE, worked()).batch());
                assertThat(stores.eventsOf(SITE)).isEmpty();
                assertThat(stores.sessionsOf(SITE)).isEmpty();
            }
            assertThat(stores.eventsOf(SITE)).isEmpty();
            assertThat(stores.sessionsOf(SITE)).isEmpty();
        }
    }

    @Test
    void an_empty_load_may_be_committed() {
        try (DataStores stores = open("a");
                Load load = stores.loads().begin(SITE)) {
            load.append(new Batch(List.of(), List.of(), List.of()));
            assertThat(load.lastVisits(List.of())).isEmpty();
            assertThat(load.touches(List.of())).isFalse();
            load.commit(NO_PROGRESS);
            assertThat(stores.eventsOf(SITE)).isEmpty();
        }
    }

    @Test
    void visits_are_known_whoever_stored_them_and_on_whatever_site() {
        Traffic stored = Traffic.on(SITE, visitor("alice").at(TEN).views("/"));
        Traffic elsewhere = Traffic.on(OTHER, visitor("bob").at(TEN).views("/"));
        Traffic added = Traffic.on(SITE, visitor("carol").at(TEN).views("/"));
        SessionId ofStored = stored.sessions().getFirst().id();
        SessionId ofOther = elsewhere.sessions().getFirst().id();
        SessionId ofAdded = added.sessions().getFirst().id();
        try (DataStores stores = open("a")) {
            stores.events().append(stored.and(elsewhere).batch());
            try (Load load = stores.loads().begin(SITE)) {
                assertThat(load.known(List.of(ofStored, ofOther, ofAdded)))
                        .containsExactlyInAnyOrder(ofStored, ofOther);
                load.append(added.batch());
                assertThat(load.known(List.of(ofOther, ofAdded))).containsExactlyInAnyOrder(ofOther, ofAdded);
                assertThat(load.known(List.of(new SessionId(0)))).isEmpty();
                assertThat(load.known(List.of())).isEmpty();
            }
        }
    }

    @Test
    void a_load_may_continue_what_is_stored() {
        Visitor alice = visitor("alice").at(TEN).views("/");
        Traffic before = Traffic.on(SITE, alice);
        Traffic after = Traffic.on(SITE, alice.then("10:10").views("/b"));
        Traffic elsewhere = Traffic.on(OTHER, visitor("alice").at(TEN).views("/"));
        try (DataStores stores = open("a")) {
            stores.events().append(before.and(elsewhere).batch());
            load(stores, new Batch(List.of(after.events().getLast()), List.of(), after.sessions()));
            assertThat(stores.sessionsOf(SITE)).isEqualTo(after.sessions());
            assertThat(stores.sessionsOf(OTHER)).isEqualTo(elsewhere.sessions());
        }
    }

    @Test
    void the_last_visit_is_the_one_with_the_last_event_by_arrival() {
        // Arrives later and is older: no visit goes on from yesterday, but an earlier event continues.
        Visitor alice =
                visitor("alice").at(TEN).views("/").at("2024-02-01T11:00").views("/b");
        Visitor bob = visitor("bob").at(TEN).views("/").then("10:20").reads("/", 10, 10);
        Visitor carol = visitor("carol").at(TEN).views("/").then("09:00").views("/earlier");
        Traffic traffic = Traffic.on(SITE, alice, bob, carol);
        List<VisitorId> all =
                List.of(alice.id(), bob.id(), carol.id(), visitor("nobody").id());
        LiveSession[] last = {
            new LiveSession(traffic.sessions().get(1), Instant.parse("2024-02-01T11:00:00Z")),
            new LiveSession(traffic.sessions().get(2), Instant.parse("2024-02-01T10:20:00Z")),
            new LiveSession(traffic.sessions().get(3), Instant.parse("2024-02-01T09:00:00Z"))
        };
        try (DataStores stores = open("stored");
                Load none = stores.loads().begin(SITE)) {
            stores.events().append(traffic.batch());
            assertThat(none.lastVisits(all)).isEmpty();
        }
        try (DataStores stores = open("stored");
                Load load = stores.loads().begin(SITE);
                Load elsewhere = stores.loads().begin(OTHER)) {
            assertThat(load.lastVisits(all)).containsExactlyInAnyOrder(last);
            assertThat(load.lastVisits(List.of(bob.id()))).containsExactly(last[1]);
            assertThat(elsewhere.lastVisits(all)).isEmpty();
        }
        try (DataStores stores = open("loaded");
                Load load = stores.loads().begin(SITE)) {
            load.append(traffic.batch());
            assertThat(load.lastVisits(all)).containsExactlyInAnyOrder(last);
        }
    }

    @Test
    void a_ping_of_the_load_keeps_a_stored_visit_alive() {
        Visitor alice = visitor("alice").at(TEN).views("/");
        Traffic before = Traffic.on(SITE, alice);
        Traffic after = Traffic.on(SITE, alice.then("10:25").reads("/", 50, 1_000));
        try (DataStores stores = open("a")) {
            stores.events().append(before.batch());
            try (Load load = stores.loads().begin(SITE)) {
                load.append(new Batch(List.of(after.events().getLast()), List.of(), List.of()));
                assertThat(load.lastVisits(List.of(alice.id())))
                        .containsExactly(
                                new LiveSession(before.sessions().getFirst(), Instant.parse("2024-02-01T10:25:00Z")));
                load.commit(NO_PROGRESS);
            }
            assertThat(stores.sessionsOf(SITE)).isEqualTo(before.sessions());
        }
    }

    @Test
    void progress_is_remembered_with_the_load_for_each_site_and_file() {
        try (DataStores stores = open("a")) {
            assertThat(stores.loads().progressOf(SITE, "file")).isZero();
            commit(stores, SITE, new Progress("file", 50_000));
            commit(stores, SITE, new Progress("file", 7_000_000_000L));
            commit(stores, OTHER, new Progress("file", 3));
            commit(stores, SITE, new Progress("other", 4));
        }
        try (DataStores stores = open("a")) {
            try (Load load = stores.loads().begin(SITE)) {
                load.append(Traffic.on(SITE, worked()).batch());
            }
            assertThat(stores.loads().progressOf(SITE, "file")).isEqualTo(7_000_000_000L);
            assertThat(stores.loads().progressOf(OTHER, "file")).isEqualTo(3);
            assertThat(stores.loads().progressOf(SITE, "other")).isEqualTo(4);
        }
    }

    private static void load(DataStores stores, Batch batch) {
        try (Load load = stores.loads().begin(batch.events().getFirst().site())) {
            load.append(batch);
            load.commit(NO_PROGRESS);
        }
    }

    private static void commit(DataStores stores, SiteId site, Progress progress) {
        try (Load load = stores.loads().begin(site)) {
            load.commit(Optional.of(progress));
        }
    }
}
