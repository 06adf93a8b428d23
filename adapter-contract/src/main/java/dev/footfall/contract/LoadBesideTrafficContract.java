package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What live traffic and loads may do to each other in every store. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class LoadBesideTrafficContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final String TEN = "2024-02-01T10:00";
    private static final Optional<Progress> NO_PROGRESS = Optional.empty();

    /** The stores of this name: new and empty at first, later with what they held when they were closed. */
    protected abstract DataStores open(String name);

    @Test
    void live_traffic_goes_on_meanwhile() {
        Traffic live = Traffic.on(SITE, visitor("live").at(TEN).views("/"));
        Traffic more = Traffic.on(OTHER, visitor("live").at(TEN).views("/"));
        Traffic loaded = Traffic.on(SITE, visitor("old").at("2023-02-01T10:00").views("/"));
        try (DataStores stores = open("a");
                Load load = stores.loads().begin(SITE)) {
            load.append(loaded.batch());
            stores.events().append(live.batch());
            assertThat(stores.eventsOf(SITE)).isEqualTo(live.events());
            assertThat(load.lastVisits(List.of(visitor("live").id()))).isEmpty();
            stores.events().append(more.batch());
            load.commit(NO_PROGRESS);
            stores.events()
                    .append(Traffic.on(SITE, visitor("later").at(TEN).views("/"))
                            .batch());
            assertThat(stores.eventsOf(SITE))
                    .hasSize(3)
                    .containsAll(loaded.and(live).events());
            assertThat(stores.sessionsOf(SITE))
                    .hasSize(3)
                    .containsAll(loaded.and(live).sessions());
            assertThat(stores.sessionsOf(OTHER)).isEqualTo(more.sessions());
        }
    }

    @Test
    void live_traffic_may_continue_meanwhile_what_the_load_does_not() {
        Visitor alice = visitor("alice").at(TEN).views("/");
        Visitor bob = visitor("bob").at(TEN).views("/");
        Traffic before = Traffic.on(SITE, alice, bob);
        Traffic aliceLater = Traffic.on(SITE, alice.then("10:10").views("/b"));
        Traffic bobLater = Traffic.on(SITE, bob.then("10:20").views("/c"));
        try (DataStores stores = open("a")) {
            stores.events().append(before.batch());
            try (Load load = stores.loads().begin(SITE)) {
                load.append(new Batch(List.of(bobLater.events().getLast()), List.of(), bobLater.sessions()));
                stores.events()
                        .append(new Batch(List.of(aliceLater.events().getLast()), List.of(), aliceLater.sessions()));
                load.commit(NO_PROGRESS);
            }
            assertThat(stores.sessionsOf(SITE))
                    .containsExactlyElementsOf(aliceLater.and(bobLater).sessions());
        }
    }

    @Test
    void a_load_overtaken_by_live_traffic_fails_and_leaves_nothing_behind() {
        Visitor alice = visitor("alice").at(TEN).views("/");
        Traffic before = Traffic.on(SITE, alice);
        Traffic after = Traffic.on(SITE, alice.then("10:10").views("/b"));
        Batch more = new Batch(List.of(after.events().getLast()), List.of(), after.sessions());
        try (DataStores stores = open("a")) {
            stores.events().append(before.batch());
            try (Load load = stores.loads().begin(SITE)) {
                load.append(more);
                stores.events().append(more);
                assertThatThrownBy(() -> load.commit(Optional.of(new Progress("file", 1))))
                        .isInstanceOf(StoreUnavailable.class);
            }
            assertThat(stores.eventsOf(SITE)).isEqualTo(after.events());
            assertThat(stores.sessionsOf(SITE)).isEqualTo(after.sessions());
            assertThat(stores.loads().progressOf(SITE, "file")).isZero();
            load(stores, Traffic.on(SITE, visitor("bob").at(TEN).views("/")).batch());
            assertThat(stores.sessionsOf(SITE)).hasSize(2);
        }
    }

    @Test
    void a_load_knows_whose_events_it_has() {
        Traffic stored = Traffic.on(SITE, visitor("stored").at(TEN).views("/"));
        Traffic loaded = Traffic.on(SITE, visitor("loaded").at(TEN).views("/"));
        try (DataStores stores = open("a")) {
            stores.events().append(stored.batch());
            try (Load load = stores.loads().begin(SITE)) {
                load.append(loaded.batch());
                stores.events()
                        .append(Traffic.on(SITE, visitor("live").at(TEN).views("/"))
                                .batch());
                assertThat(load.touches(
                                List.of(visitor("stored").id(), visitor("live").id())))
                        .isFalse();
                assertThat(load.touches(List.of(
                                visitor("stored").id(), visitor("loaded").id())))
                        .isTrue();
            }
        }
    }

    @Test
    void however_arrivals_are_cut_into_live_batches_and_loads_the_visits_are_the_same() {
        SplittableRandom random = new SplittableRandom(20_240_201);
        for (int round = 0; round < 12; round++) {
            List<Arrival> arrivals = arrivals(random);
            Batch all = Registrar.batch(List.of(), arrivals, 0);
            try (DataStores stores = open("round " + round)) {
                int from = 0;
                while (from < arrivals.size()) {
                    int to = Math.min(arrivals.size(), from + random.nextInt(1, 120));
                    take(stores, arrivals, from, to, random);
                    from = to;
                }
                assertThat(stores.eventsOf(SITE)).containsExactlyInAnyOrderElementsOf(all.events());
                assertThat(stores.sessionsOf(SITE)).containsExactlyInAnyOrderElementsOf(all.opened());
            }
        }
    }

    // What visitors do, in their own order but mixed with what others do.
    private static List<Arrival> arrivals(SplittableRandom random) {
        List<List<Arrival>> queues = new ArrayList<>();
        for (Visitor visitor : new RandomTraffic(random, SiteTimeZone.UTC, LocalDate.of(2024, 2, 1)).visitors(40)) {
            queues.add(new ArrayList<>(visitor.arrivals(SITE)));
        }
        List<Arrival> mixed = new ArrayList<>();
        while (!queues.isEmpty()) {
            List<Arrival> queue = queues.get(random.nextInt(queues.size()));
            mixed.add(queue.removeFirst());
            if (queue.isEmpty()) {
                queues.remove(queue);
            }
        }
        return mixed;
    }

    private static void take(DataStores stores, List<Arrival> arrivals, int from, int to, SplittableRandom random) {
        boolean live = random.nextBoolean();
        try (Load load = stores.loads().begin(SITE)) {
            int chunk = from;
            while (chunk < to) {
                int end = live ? to : Math.min(to, chunk + random.nextInt(1, 50));
                List<Arrival> some = arrivals.subList(chunk, end);
                Batch batch = Registrar.batch(load.lastVisits(Registrar.visitors(some)), some, chunk);
                if (live) {
                    stores.events().append(batch);
                } else {
                    load.append(batch);
                }
                chunk = end;
            }
            load.commit(NO_PROGRESS);
        }
    }

    private static void load(DataStores stores, Batch batch) {
        try (Load load = stores.loads().begin(batch.events().getFirst().site())) {
            load.append(batch);
            load.commit(NO_PROGRESS);
        }
    }
}
