package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every event store must keep, and give back. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class EventStoreContract {
    private static final SiteId SITE = Shop.IN_UTC.id();
    private static final SiteId OTHER = new SiteId(2);
    private static final EventId FIRST = new EventId("first");
    private static final EventId SECOND = new EventId("second");
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    /** A new pair of empty stores, independent of all others. */
    protected abstract Stores open();

    @Test
    void nothing_is_in_an_empty_store_even_after_an_empty_batch() {
        try (Stores stores = open()) {
            stores.events().append(new Batch(List.of(), List.of(), List.of()));
            assertThat(stores.events().activeSince(Instant.EPOCH)).isEmpty();
            assertThat(stores.events().firstEventAt(SITE, Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void a_visit_comes_back_as_it_was_stored() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("alice")
                        .with(Known.EVERYTHING)
                        .at(TEN)
                        .on("shop.example")
                        .views("/in", Map.of("plan", "pro"))
                        .then("10:10")
                        .on("blog.shop.example")
                        .views("/out"));
        try (Stores stores = open()) {
            stores.events().append(traffic.batch());
            Session stored = traffic.sessions().getFirst();
            assertThat(stores.events().activeSince(TEN)).containsExactly(new LiveSession(stored, stored.timestamp()));
        }
    }

    @Test
    void custom_properties_keep_their_order() {
        Map<String, String> props = new LinkedHashMap<>();
        for (String name : List.of("zeta", "alpha", "Mu", "beta", "10", "9", "ünï \"q\" ' {}=,[]", "omega", "empty")) {
            props.put(name, "value of " + name);
        }
        try (Stores stores = open()) {
            stores.events()
                    .append(Traffic.on(SITE, visitor("alice").at(TEN).views("/", props))
                            .batch());
            Session stored = stores.events().activeSince(TEN).getFirst().session();
            assertThat(stored.entryProps().entrySet()).containsExactlyElementsOf(props.entrySet());
        }
    }

    @Test
    void odd_texts_come_back_unharmed_and_are_found() {
        List<String> odd = List.of(
                "'; DROP TABLE events; --",
                "a\"b'c`d",
                "tab\tline\nreturn\rback\\slash",
                " spaces ",
                "null",
                "NULL",
                "\uD83D\uDE00 \u202E right to left",
                "e\u0301 is not \u00E9",
                "{\"a\":[1,2]}",
                "100%_",
                "\u0001\u007F\uFFFD\uFEFF");
        Visitor guest = visitor("alice").at(TEN);
        odd.forEach(text -> guest.views(text, Map.of("note", text)));
        try (Shop shop = Shop.visitedBy(open(), Shop.IN_UTC, guest)) {
            QueryRequest views = QueryRequest.of(Shop.day("2024-03-04"), Metric.PAGEVIEWS);
            for (String text : odd) {
                assertThat(shop.ask(views.by(OfEvent.PAGE, new Property("note"))
                                .where(Match.of(Operator.IS, OfEvent.PAGE, text))))
                        .containsExactly(text + ", " + text + " -> 1");
            }
        }
    }

    @Test
    void a_batch_is_seen_as_soon_as_it_is_appended() {
        try (Stores stores = open()) {
            stores.events().append(views(SITE, "alice", TEN).batch());
            assertThat(stores.events().activeSince(TEN)).hasSize(1);
            stores.events().append(views(SITE, "bob", TEN.plusSeconds(1)).batch());
            assertThat(stores.events().activeSince(TEN)).hasSize(2);
        }
    }

    @Test
    void a_continued_visit_replaces_its_former_state() {
        Visitor alice = visitor("alice").at(TEN).views("/");
        Traffic before = Traffic.on(SITE, alice);
        Traffic after = Traffic.on(
                SITE, alice.then("10:10").views("/pricing").then("10:20").does("Buy", "/till"));
        try (Stores stores = open()) {
            stores.events().append(before.batch());
            stores.events()
                    .append(new Batch(after.events().subList(1, after.events().size()), List.of(), after.sessions()));
            assertThat(stores.events().activeSince(Instant.EPOCH))
                    .extracting(LiveSession::session)
                    .containsExactlyElementsOf(after.sessions());
        }
    }

    @Test
    void a_visit_is_continued_although_another_site_has_one_of_the_same_visitor() {
        Traffic here = views(SITE, "alice", TEN);
        Traffic there = views(OTHER, "alice", TEN);
        Traffic more = Traffic.on(
                SITE, visitor("alice").at(TEN).views("/").then("10:05").views("/"));
        try (Stores stores = open()) {
            stores.events().append(here.and(there).batch());
            stores.events().append(new Batch(List.of(more.events().getLast()), List.of(), more.sessions()));
            assertThat(stores.events().activeSince(Instant.EPOCH))
                    .extracting(LiveSession::session)
                    .containsExactlyInAnyOrder(
                            more.sessions().getFirst(), there.sessions().getFirst());
        }
    }

    @Test
    void an_engagement_ping_keeps_a_visit_alive_and_as_it_was() {
        Visitor alice = visitor("alice").at(TEN).views("/").then("10:25").reads("/", 50, 1_000);
        Traffic traffic = Traffic.on(SITE, alice);
        try (Stores stores = open()) {
            stores.events().append(traffic.batch());
            LiveSession alive = new LiveSession(traffic.sessions().getFirst(), Instant.parse("2024-03-04T10:25:00Z"));
            assertThat(stores.events().activeSince(Instant.parse("2024-03-04T10:25:00Z")))
                    .containsExactly(alive);
            assertThat(stores.events().activeSince(Instant.parse("2024-03-04T10:25:01Z")))
                    .isEmpty();
            assertThat(alive.session().timestamp()).isEqualTo(TEN);
        }
    }

    @Test
    void a_visit_that_began_before_the_moment_but_goes_on_is_active() {
        Traffic traffic = Traffic.on(
                SITE, visitor("alice").at(TEN).views("/").then("10:20").views("/b"));
        try (Stores stores = open()) {
            stores.events().append(traffic.batch());
            assertThat(stores.events().activeSince(TEN.plusSeconds(600)))
                    .extracting(LiveSession::session)
                    .containsExactlyElementsOf(traffic.sessions());
        }
    }

    @Test
    void of_two_visits_of_a_visitor_the_newer_one_is_active() {
        Traffic traffic = Traffic.on(
                SITE, visitor("alice").at(TEN).views("/").then("10:31").views("/again"));
        try (Stores stores = open()) {
            stores.events().append(traffic.batch());
            assertThat(traffic.sessions()).hasSize(2);
            assertThat(stores.events().activeSince(Instant.EPOCH))
                    .extracting(LiveSession::session)
                    .containsExactly(traffic.sessions().getLast());
        }
    }

    @Test
    void the_same_visitor_is_active_on_every_site_apart() {
        Traffic here = views(SITE, "alice", TEN);
        Traffic there = views(OTHER, "alice", TEN.plusSeconds(60));
        try (Stores stores = open()) {
            stores.events().append(here.and(there).batch());
            assertThat(stores.events().activeSince(TEN))
                    .extracting(LiveSession::session)
                    .containsExactlyInAnyOrder(
                            here.sessions().getFirst(), there.sessions().getFirst());
            assertThat(stores.events().activeSince(TEN.plusSeconds(1)))
                    .extracting(LiveSession::session)
                    .containsExactlyElementsOf(there.sessions());
            assertThat(stores.events().activeSince(SITE, TEN))
                    .extracting(LiveSession::session)
                    .containsExactlyElementsOf(here.sessions());
            assertThat(stores.events().activeSince(SITE, TEN.plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void the_first_event_is_the_earliest_of_its_site_at_or_after_the_moment() {
        Traffic here = views(SITE, "late", TEN.plusSeconds(100)).and(views(SITE, "early", TEN));
        Traffic there = views(OTHER, "earlier", TEN.minusSeconds(100));
        try (Stores stores = open()) {
            EventStore events = stores.events();
            events.append(here.and(there).batch());
            assertThat(events.firstEventAt(SITE, Instant.EPOCH)).contains(TEN);
            assertThat(events.firstEventAt(SITE, TEN)).contains(TEN);
            assertThat(events.firstEventAt(SITE, TEN.plusSeconds(1))).contains(TEN.plusSeconds(100));
            assertThat(events.firstEventAt(SITE, TEN.plusSeconds(101))).isEmpty();
            assertThat(events.firstEventAt(new SiteId(3), Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void visits_of_some_visitors_are_found_however_long_ago_they_were() {
        Traffic traffic = views(SITE, "alice", TEN)
                .and(views(SITE, "bob", TEN))
                .and(views(OTHER, "alice", TEN.plusSeconds(60)))
                .and(views(SITE, "alice", TEN.plusSeconds(7_200)));
        try (Stores stores = open()) {
            EventStore events = stores.events();
            events.append(traffic.batch());
            VisitorId alice = traffic.sessions().getFirst().visitor();
            assertThat(events.activeSince(SITE, List.of(alice), TEN))
                    .extracting(LiveSession::session)
                    .containsExactly(traffic.sessions().getLast());
            assertThat(events.activeSince(SITE, List.of(alice), TEN.plusSeconds(7_201)))
                    .isEmpty();
            assertThat(events.activeSince(SITE, List.of(), TEN)).isEmpty();
        }
    }

    @Test
    void ids_of_events_are_known_on_their_site_from_the_moment_they_came() {
        try (Stores stores = open()) {
            EventStore events = stores.events();
            events.append(withIds(views(SITE, "alice", TEN), new Received(SITE, FIRST, TEN)));
            events.append(withIds(views(SITE, "bob", TEN), new Received(SITE, SECOND, TEN.plusSeconds(60))));
            List<EventId> asked = List.of(FIRST, SECOND, new EventId("unheard-of"));
            assertThat(events.received(SITE, asked, TEN)).containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(events.received(SITE, asked, TEN.plusSeconds(1))).containsExactly(SECOND);
            assertThat(events.received(SITE, List.of(SECOND), TEN)).containsExactly(SECOND);
            assertThat(events.received(SITE, List.of(), TEN)).isEmpty();
            assertThat(events.received(OTHER, asked, TEN)).isEmpty();
        }
    }

    @Test
    void ids_are_told_apart_to_the_letter() {
        try (Stores stores = open()) {
            EventStore events = stores.events();
            events.append(withIds(views(SITE, "alice", TEN), new Received(SITE, new EventId("Abc-1_x"), TEN)));
            assertThat(events.received(SITE, List.of(new EventId("abc-1_x"), new EventId("Abc-1")), TEN))
                    .isEmpty();
        }
    }

    @Test
    void old_ids_are_forgotten() {
        try (Stores stores = open()) {
            EventStore events = stores.events();
            events.append(withIds(
                    views(SITE, "alice", TEN),
                    new Received(SITE, FIRST, TEN),
                    new Received(SITE, SECOND, TEN.plusSeconds(60))));
            events.forgetReceived(TEN.plusSeconds(60));
            assertThat(events.received(SITE, List.of(FIRST, SECOND), Instant.EPOCH))
                    .containsExactly(SECOND);
            events.forgetReceived(TEN.plusSeconds(61));
            events.forgetReceived(TEN.plusSeconds(61));
            assertThat(events.received(SITE, List.of(FIRST, SECOND), Instant.EPOCH))
                    .isEmpty();
            assertThat(events.activeSince(TEN)).hasSize(1);
        }
    }

    @Test
    void a_batch_may_be_big() {
        List<Visitor> guests = new ArrayList<>();
        for (int guest = 0; guest < 2_000; guest++) {
            Visitor visitor = visitor("guest " + guest);
            for (int view = 0; view < 10; view++) {
                visitor.at(TEN.plusSeconds(guest + view)).views("/" + view, Map.of("n", Integer.toString(view)));
            }
            guests.add(visitor);
        }
        try (Shop shop = Shop.with(open(), Shop.IN_UTC, Traffic.on(SITE, guests))) {
            assertThat(shop.ask(QueryRequest.of(
                            Shop.day("2024-03-04"), Metric.VISITORS, Metric.EVENTS, Metric.VISIT_DURATION)))
                    .containsExactly("2000 20000 9");
            assertThat(shop.stores().events().activeSince(TEN)).hasSize(2_000);
        }
    }

    private static Batch withIds(Traffic traffic, Received... ids) {
        return new Batch(traffic.events(), traffic.sessions(), List.of(), List.of(ids));
    }

    private static Traffic views(SiteId site, String visitor, Instant at) {
        return Traffic.on(site, visitor(visitor).at(at).views("/"));
    }
}
