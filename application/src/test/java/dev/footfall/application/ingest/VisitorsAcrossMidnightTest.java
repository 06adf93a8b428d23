package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitorId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ingestion.md §16. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitorsAcrossMidnightTest {
    private final IngestWorld world = new IngestWorld();

    @Test
    void who_is_still_there_at_midnight_stays_the_same_visitor() {
        send("2024-03-04T23:50:00Z");
        send("2024-03-05T00:05:00Z");
        send("2024-03-05T00:30:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(3);
        assertThat(visitors()).hasSize(1);
    }

    @Test
    void who_comes_back_after_midnight_is_a_new_visitor() {
        send("2024-03-04T23:50:00Z");
        send("2024-03-05T00:21:00Z");
        send("2024-03-05T00:30:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(1, 2);
        assertThat(visitors()).hasSize(2);
    }

    @Test
    void after_the_visit_has_died_a_new_id_is_used() {
        send("2024-03-04T23:50:00Z");
        send("2024-03-05T00:05:00Z");
        send("2024-03-05T10:00:00Z");
        send("2024-03-05T10:05:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 2);
        assertThat(visitors()).hasSize(2);
    }

    @Test
    void a_ping_finds_the_visit_across_midnight() {
        send("2024-03-04T23:50:00Z");
        world.clock.moveTo("2024-03-05T00:10:00Z");
        assertThat(world.record(event("engagement", "https://shop.test/")).dropped())
                .isZero();
        assertThat(visitors()).hasSize(1);
    }

    @Test
    void a_restart_across_midnight_changes_nothing() {
        send("2024-03-04T23:50:00Z");
        world.clock.moveTo("2024-03-05T00:05:00Z");
        world.restart();
        send("2024-03-05T00:06:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2);
    }

    @Test
    void the_same_person_is_another_visitor_the_next_day() {
        send("2024-03-04T12:00:00Z");
        send("2024-03-05T12:00:00Z");
        assertThat(visitors()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # page,                  address,     agent,       target,    same visitor as on https://shop.test/
            https://shop.test/b,     203.0.113.7, Mozilla/5.0, shop.test, true
            https://www.shop.test/,  203.0.113.7, Mozilla/5.0, shop.test, true
            https://blog.shop.test/, 203.0.113.7, Mozilla/5.0, shop.test, true
            https://other.test/,     203.0.113.7, Mozilla/5.0, shop.test, false
            file:///index.html,      203.0.113.7, Mozilla/5.0, shop.test, false
            https://shop.test/,      203.0.113.8, Mozilla/5.0, shop.test, false
            https://shop.test/,      203.0.113.7, Mozilla/5.1, shop.test, false
            https://shop.test/,      203.0.113.7, Mozilla/5.0, blog.test, false
            """)
    void a_visitor_is_told_by_agent_address_site_and_registrable_domain(
            String page, String address, String agent, String target, boolean same) {
        send("2024-03-04T12:00:00Z");
        Sender sender = new Sender(Optional.of(agent), address, AddressKind.ORDINARY);
        assertThat(world.record(view(page).by(sender).to(target)).dropped()).isZero();
        assertThat(visitors()).hasSize(same ? 1 : 2);
    }

    private List<VisitorId> visitors() {
        return world.store.events.stream().map(Event::visitor).distinct().toList();
    }

    private void send(String instant) {
        world.clock.moveTo(instant);
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
    }
}
