package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every store must give out again: raw rows, in their order. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StoredDataContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final String TEN = "2024-02-01T10:00";
    private static final Money FIVE = new Money(new BigDecimal("5.125"), "EUR");
    private static final Money SIX = new Money(new BigDecimal("6.000"), "USD");

    /** New, empty stores, independent of all others. */
    protected abstract DataStores open();

    @Test
    void an_empty_site_has_nothing() {
        try (DataStores stores = open()) {
            assertThat(stores.eventsOf(SITE)).isEmpty();
            assertThat(stores.sessionsOf(SITE)).isEmpty();
            assertThat(stores.data().days(SITE, SiteTimeZone.UTC)).isEmpty();
        }
    }

    @Test
    void events_and_visits_come_back_as_they_were_stored() {
        Map<String, String> props = new LinkedHashMap<>();
        for (String name : List.of("zeta", "alpha", "ünï \"q\" ' {}=,[]", "", "beta")) {
            props.put(name, "value of " + name);
        }
        Traffic traffic = Traffic.on(
                SITE,
                visitor("alice")
                        .with(Known.EVERYTHING)
                        .at(TEN)
                        .on("shop.example")
                        .views("/in", props)
                        .then("10:01")
                        .reads("/in", 255, 4_294_967_295L)
                        .then("10:10")
                        .on("blog.shop.example")
                        .views("/out"),
                visitor("bob").at("2024-02-01T11:00").undergoes("Seen", "/", Map.of()));
        try (DataStores stores = filled(traffic)) {
            assertThat(stores.eventsOf(SITE)).isEqualTo(traffic.events());
            assertThat(stores.eventsOf(SITE).getFirst().props().entrySet()).containsExactlyElementsOf(props.entrySet());
            assertThat(stores.sessionsOf(SITE)).isEqualTo(traffic.sessions());
        }
    }

    @Test
    void revenue_comes_back_whichever_part_of_it_is_known() {
        Traffic traffic = Traffic.on(SITE, visitor("alice").at(TEN).does("Buy", "/"));
        List<Event> events = new ArrayList<>();
        for (Revenue revenue : List.of(
                new Revenue(FIVE, Optional.of(SIX)),
                new Revenue(FIVE, Optional.empty()),
                new Revenue(Optional.empty(), Optional.of(SIX)),
                new Revenue(new Money(new BigDecimal("-0.001"), ""), Optional.empty()))) {
            events.add(bringing(traffic.events().getFirst(), revenue));
        }
        events.addAll(traffic.events());
        try (DataStores stores = open()) {
            stores.events().append(new Batch(events, traffic.sessions(), List.of()));
            assertThat(stores.eventsOf(SITE)).isEqualTo(events);
        }
    }

    private static Event bringing(Event event, Revenue revenue) {
        return new Event(
                event.site(),
                event.name(),
                event.timestamp(),
                event.hostname(),
                event.pathname(),
                event.visitor(),
                event.session(),
                event.props(),
                event.engagement(),
                Optional.of(revenue),
                event.attributes());
    }

    @Test
    void rows_are_sorted_by_time_and_equal_ones_by_arrival() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("late").at("2024-02-01T12:00").views("/3"),
                visitor("b").at(TEN).views("/1").views("/2"),
                visitor("a").at(TEN).views("/2").views("/1"),
                visitor("c").at("1969-12-31T23:59:59").views("/0"));
        try (DataStores stores = filled(traffic)) {
            assertThat(stores.eventsOf(SITE))
                    .extracting(Event::pathname)
                    .containsExactly("/0", "/1", "/2", "/2", "/1", "/3");
            assertThat(stores.sessionsOf(SITE))
                    .extracting(Session::visitor)
                    .containsExactly(
                            visitor("c").id(),
                            visitor("b").id(),
                            visitor("a").id(),
                            visitor("late").id());
        }
    }

    @Test
    void a_span_includes_both_ends_and_visits_count_by_their_last_event() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a")
                        .at("2024-02-01T09:59:59")
                        .views("/0")
                        .at("2024-02-01T10:00")
                        .views("/1"),
                visitor("b")
                        .at("2024-02-01T10:30")
                        .views("/2")
                        .at("2024-02-01T10:30:01")
                        .views("/3"));
        Span span = new Span(
                Optional.of(Instant.parse("2024-02-01T10:00:00Z")), Optional.of(Instant.parse("2024-02-01T10:30:00Z")));
        try (DataStores stores = filled(traffic)) {
            List<String> pages = new ArrayList<>();
            stores.data().events(SITE, span, event -> pages.add(event.pathname()));
            assertThat(pages).containsExactly("/1", "/2");
            List<Session> visits = new ArrayList<>();
            stores.data().sessions(SITE, span, visits::add);
            assertThat(visits).containsExactly(traffic.sessions().getFirst());
        }
    }

    @Test
    void sites_do_not_mix() {
        Traffic here = Traffic.on(SITE, visitor("a").at(TEN).views("/", Map.of("k", "v")));
        Traffic there = Traffic.on(OTHER, visitor("a").at(TEN).views("/", Map.of("k", "v")));
        try (DataStores stores = filled(here.and(there).and(there))) {
            assertThat(stores.eventsOf(SITE)).isEqualTo(here.events());
            assertThat(stores.sessionsOf(SITE)).isEqualTo(here.sessions());
        }
    }

    @Test
    void days_are_local_and_run_from_the_first_to_the_last_event() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("a").at("2024-02-01T20:00").views("/"),
                visitor("b").at("2024-02-03T03:00").views("/"));
        try (DataStores stores = filled(traffic)) {
            assertThat(stores.data().days(SITE, SiteTimeZone.UTC))
                    .contains(new Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 3)));
            assertThat(stores.data().days(SITE, zone("Asia/Tokyo")))
                    .contains(new Days(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 3)));
            assertThat(stores.data().days(SITE, zone("America/New_York")))
                    .contains(new Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 2)));
        }
    }

    @Test
    void a_purged_site_is_empty_and_others_are_not() {
        Traffic here = Traffic.on(SITE, visitor("a").at(TEN).views("/"));
        Traffic there = Traffic.on(OTHER, visitor("a").at(TEN).views("/"));
        try (DataStores stores = filled(here.and(there))) {
            try (Load load = stores.loads().begin(SITE)) {
                load.commit(Optional.of(new Progress("file", 1)));
            }
            stores.data().purge(SITE);
            stores.data().purge(SITE);
            assertThat(stores.eventsOf(SITE)).isEmpty();
            assertThat(stores.sessionsOf(SITE)).isEmpty();
            assertThat(stores.loads().progressOf(SITE, "file")).isZero();
            assertThat(stores.eventsOf(OTHER)).isEqualTo(there.events());
            assertThat(stores.sessionsOf(OTHER)).isEqualTo(there.sessions());
        }
    }

    private DataStores filled(Traffic traffic) {
        DataStores stores = open();
        stores.events().append(traffic.batch());
        return stores;
    }

    private static SiteTimeZone zone(String name) {
        return new SiteTimeZone(ZoneId.of(name));
    }
}
