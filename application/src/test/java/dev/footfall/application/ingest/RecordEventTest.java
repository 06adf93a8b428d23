package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.IngestWorld.Sending;
import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.application.ingest.IngestionCounts.Hour;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ingestion.md §5, §6, §7, §12, §15, §23. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordEventTest {
    private static final String VERIFIER = "Plausible Verification Agent - if abused, contact support@plausible.io";

    private final IngestWorld world = new IngestWorld();

    /** What drops an event, in the order of §6. */
    private final List<Flaw> flaws = List.of(
            new Flaw(DropReason.SPAM_REFERRER, sending -> sending.from("https://www.spam.test/x")),
            new Flaw(DropReason.NOT_FOUND, sending -> sending.to("ghost.test")),
            new Flaw(DropReason.PAYMENT_REQUIRED, sending -> {
                world.shopPaidUntil(LocalDate.parse("2024-03-03"));
                return sending;
            }),
            new Flaw(DropReason.BLOCK, sending -> {
                world.shopTakes(0, 60);
                return sending;
            }),
            new Flaw(DropReason.VERIFICATION_AGENT, sending -> sending.withAgent(Optional.of(VERIFIER))),
            new Flaw(DropReason.DC_IP, sending -> sending.from(AddressKind.DATA_CENTRE)),
            new Flaw(DropReason.THREAT_IP, sending -> sending.from(AddressKind.THREAT)),
            new Flaw(
                    DropReason.SITE_HOSTNAME_ALLOWLIST,
                    shielded(present ->
                            new Shields(present.ips(), present.countries(), present.pages(), List.of("*.example")))),
            new Flaw(
                    DropReason.SITE_PAGE_BLOCKLIST,
                    shielded(present ->
                            new Shields(present.ips(), present.countries(), List.of("/*"), present.hostnames()))),
            new Flaw(
                    DropReason.SITE_IP_BLOCKLIST,
                    shielded(present -> new Shields(
                            List.of("203.0.113.7"), present.countries(), present.pages(), present.hostnames()))),
            new Flaw(
                    DropReason.SITE_COUNTRY_BLOCKLIST,
                    shielded(present ->
                            new Shields(present.ips(), List.of("EE"), present.pages(), present.hostnames()))),
            new Flaw(DropReason.BOT, sending -> sending.withAgent(Optional.of("some bot"))));

    private UnaryOperator<Sending> shielded(UnaryOperator<Shields> more) {
        return sending -> {
            world.sites.setShields(world.shop.id(), more.apply(world.sites.shieldsOf(world.shop.id())));
            return sending;
        };
    }

    @Test
    void an_event_is_stored_with_all_that_is_known() {
        assertThat(world.record(
                        view("https://www.shop.test/a%20b?utm_campaign=x#top").from("https://google.com/")))
                .isEqualTo(new Receipt(List.of(Optional.empty())));
        Event event = world.store.events.getFirst();
        assertThat(event.site()).isEqualTo(world.shop.id());
        assertThat(event.hostname()).isEqualTo("shop.test");
        assertThat(event.pathname()).isEqualTo("/a b");
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2024-03-04T10:00:00Z"));
        assertThat(event.attributes().location()).isEqualTo(IngestWorld.TALLINN);
        assertThat(event.attributes().device()).isEqualTo(IngestWorld.DESKTOP);
        assertThat(event.attributes().acquisition().source()).isEqualTo("Google");
        assertThat(event.attributes().acquisition().referrer()).isEqualTo("google.com");
        assertThat(event.attributes().acquisition().utm().campaign()).isEqualTo("x");
        assertThat(world.store.sessions()).extracting(Session::id).containsExactly(event.session());
    }

    @Test
    void every_flaw_drops_an_event_and_the_earlier_of_two_is_the_reason() {
        for (int earlier = 0; earlier < flaws.size(); earlier++) {
            for (int later = earlier; later < flaws.size(); later++) {
                world.shopAsItWas();
                Sending flawed = flaws.get(earlier).apply(flaws.get(later).apply(view("https://shop.test/")));
                assertThat(world.record(flawed).targets())
                        .as(
                                "%s and %s",
                                flaws.get(earlier).reason(), flaws.get(later).reason())
                        .containsExactly(Optional.of(flaws.get(earlier).reason()));
            }
        }
        assertThat(world.store.batches).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # referrer,                     dropped
            https://spam.test,              true
            https://www.spam.test/page,     true
            https:///x,                     true
            https://sub.spam.test,          false
            https://notspam.test,           false
            spam.test,                      false
            '',                             false
            """)
    void spam_is_told_by_the_exact_host(String referrer, boolean dropped) {
        Receipt receipt = world.record(view("https://shop.test/").from(referrer).to("shop.test", "blog.test"));
        assertThat(receipt.targets())
                .containsOnly(dropped ? Optional.of(DropReason.SPAM_REFERRER) : Optional.empty())
                .hasSize(2);
        assertThat(receipt.dropped()).isEqualTo(dropped ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plausible Verification Agent",
                "plausible verification agent - if abused, contact support@plausible.io",
                VERIFIER + " "
            })
    void only_the_exact_text_is_the_verification_agent(String agent) {
        assertThat(world.record(view("https://shop.test/").withAgent(Optional.of(agent)))
                        .dropped())
                .isZero();
    }

    @Test
    void each_target_is_decided_by_itself() {
        Receipt receipt =
                world.record(view("https://shop.test/").to("shop.test", "ghost.test", "", "blog.test", "shop.test"));
        assertThat(receipt.targets())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(DropReason.NOT_FOUND),
                        Optional.of(DropReason.NOT_FOUND),
                        Optional.empty(),
                        Optional.empty());
        assertThat(receipt.dropped()).isEqualTo(2);
        assertThat(world.store.batches).hasSize(1);
        assertThat(world.store.events)
                .extracting(Event::site)
                .containsExactly(world.shop.id(), world.blog.id(), world.shop.id());
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 1);
    }

    @Test
    void letter_case_and_consolidated_views_find_no_site() {
        Site view =
                world.sites.added("11111111-1111-1111-1111-111111111111", new TeamId(1), SiteKind.CONSOLIDATED_VIEW);
        assertThat(world.record(view("https://shop.test/")
                                .to("Shop.test", view.domain().value()))
                        .targets())
                .containsOnly(Optional.of(DropReason.NOT_FOUND));
    }

    @Test
    void a_renamed_site_takes_events_under_both_names_for_seventy_two_hours() { // §23.10
        world.sites.put(world.shop.renamedTo(new Domain("new.test"), Instant.parse("2024-03-01T10:00:00Z")));
        assertThat(world.record(view("https://shop.test/").to("shop.test", "new.test"))
                        .dropped())
                .isZero();
        assertThat(world.store.events).extracting(Event::site).containsOnly(world.shop.id());
        assertThat(world.store.events.get(0).visitor())
                .as("the requested name is part of a visitor")
                .isNotEqualTo(world.store.events.get(1).visitor());
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.record(view("https://shop.test/")).targets())
                .containsExactly(Optional.of(DropReason.NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # address kind, country, city
            ORDINARY,       EE,      588409
            ANONYMOUS_VPN,  A1,      0
            """)
    void an_anonymous_network_is_a_country_of_its_own(AddressKind kind, String country, long city) {
        assertThat(world.record(view("https://shop.test/").from(kind)).dropped())
                .isZero();
        Location location = world.store.events.getFirst().attributes().location();
        assertThat(location.country()).isEqualTo(country);
        assertThat(location.city()).isEqualTo(city);
    }

    @Test
    void without_a_user_agent_the_device_is_unknown() {
        assertThat(world.record(view("https://shop.test/").withAgent(Optional.empty()))
                        .dropped())
                .isZero();
        assertThat(world.store.events.getFirst().attributes().device()).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void a_ping_is_stored_only_within_a_visit() { // §23.3
        Sending ping = event("engagement", "https://shop.test/");
        assertThat(world.record(ping).targets()).containsExactly(Optional.of(DropReason.NO_SESSION_FOR_ENGAGEMENT));
        assertThat(world.store.batches).isEmpty();
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
        List<Session> before = world.store.sessions();
        assertThat(world.record(ping).dropped()).isZero();
        assertThat(world.store.events.getLast().engagement()).isEqualTo(new Engagement(42, 7000));
        assertThat(world.store.sessions()).isEqualTo(before);
        assertThat(world.store.batches.getLast().opened()).isEmpty();
        assertThat(world.store.batches.getLast().continued()).isEmpty();
    }

    @Test
    void a_failed_append_leaves_no_trace() {
        world.store.fail(1);
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() ->
                        assertThat(world.record(view("https://shop.test/lost"))).isNull());
        assertThat(world.record(event("engagement", "https://shop.test/")).targets())
                .containsExactly(Optional.of(DropReason.NO_SESSION_FOR_ENGAGEMENT));
        assertThat(world.record(view("https://shop.test/kept")).dropped()).isZero();
        world.store.fail(1);
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() ->
                        assertThat(world.record(view("https://shop.test/lost"))).isNull());
        assertThat(world.record(view("https://shop.test/also-kept")).dropped()).isZero();
        assertThat(world.store.sessions()).singleElement().satisfies(session -> {
            assertThat(session.pageviews()).isEqualTo(2);
            assertThat(session.entry().pathname()).isEqualTo("/kept");
            assertThat(session.exit().pathname()).isEqualTo("/also-kept");
        });
    }

    @Test
    void a_commit_that_failed_although_it_was_stored_is_taken_over() {
        world.store.failAfterStoring();
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> assertThat(world.record(view("https://shop.test/in-doubt")))
                        .isNull());
        assertThat(world.record(view("https://shop.test/next")).dropped()).isZero();
        assertThat(world.store.sessions()).singleElement().satisfies(session -> {
            assertThat(session.pageviews()).isEqualTo(2);
            assertThat(session.entry().pathname()).isEqualTo("/in-doubt");
        });
    }

    @Test
    void visits_go_on_after_a_restart() {
        assertThat(world.record(view("https://shop.test/a")).dropped()).isZero();
        world.clock.advance(Duration.ofMinutes(20));
        assertThat(world.record(event("engagement", "https://shop.test/a")).dropped())
                .isZero();
        world.clock.advance(Duration.ofMinutes(30).plusSeconds(59));
        world.restart();
        assertThat(world.record(view("https://shop.test/b")).dropped()).isZero();
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2);
        world.clock.advance(Duration.ofMinutes(31));
        world.restart();
        assertThat(world.record(view("https://shop.test/c")).dropped()).isZero();
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 1);
    }

    @Test
    void an_event_does_not_show_who_sent_it() {
        Sender sender = new Sender(Optional.of("Mozilla/5.0"), "203.0.113.7", AddressKind.ORDINARY);
        assertThat(view("https://shop.test/").by(sender).event().toString()).doesNotContain("Mozilla", "203.0.113.7");
    }

    @Test
    void a_limited_site_takes_so_many_events_a_window_whatever_becomes_of_them() { // §5.6
        world.shopTakes(2, 10);
        Sending robot = view("https://shop.test/").withAgent(Optional.of("some bot"));
        assertThat(world.record(robot).targets()).containsExactly(Optional.of(DropReason.BOT));
        assertThat(world.record(view("https://shop.test/").to("shop.test", "shop.test"))
                        .targets())
                .containsExactly(Optional.empty(), Optional.of(DropReason.THROTTLE));
        assertThat(world.record(view("https://shop.test/").to("blog.test")).dropped())
                .isZero();
        world.clock.advance(Duration.ofSeconds(9));
        assertThat(world.record(robot).targets()).containsExactly(Optional.of(DropReason.THROTTLE));
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
    }

    @Test
    void a_hosted_team_is_taken_in_on_its_last_day_and_not_after() { // §23.9
        world.shopPaidUntil(LocalDate.parse("2024-03-04"));
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
        world.clock.moveTo("2024-03-05T00:00:00Z");
        assertThat(world.record(view("https://shop.test/")).targets())
                .containsExactly(Optional.of(DropReason.PAYMENT_REQUIRED));
    }

    @Test
    void an_anonymous_network_can_be_blocked_as_a_country() {
        world.sites.setShields(world.shop.id(), new Shields(List.of(), List.of("A1"), List.of(), List.of()));
        assertThat(world.record(view("https://shop.test/").from(AddressKind.ANONYMOUS_VPN))
                        .targets())
                .containsExactly(Optional.of(DropReason.SITE_COUNTRY_BLOCKLIST));
        assertThat(world.record(view("https://shop.test/")).dropped()).isZero();
    }

    @Test
    void what_became_of_each_target_is_counted_where_there_is_a_site() {
        assertThat(world.record(view("https://shop.test/a").to("shop.test", "ghost.test", "blog.test"))
                        .dropped())
                .isEqualTo(1);
        assertThat(world.record(view("https://shop.test/b").from("https://spam.test"))
                        .dropped())
                .isEqualTo(1);
        assertThat(world.record(event("engagement", "https://blog.test/c")
                                .to("blog.test")
                                .by(new Sender(Optional.empty(), "192.0.2.1", AddressKind.ORDINARY)))
                        .dropped())
                .isEqualTo(1);
        assertThat(world.meter.accepted).isEqualTo(2);
        assertThat(world.meter.dropped)
                .containsExactly(DropReason.NOT_FOUND, DropReason.SPAM_REFERRER, DropReason.NO_SESSION_FOR_ENGAGEMENT);
        assertThat(world.meter.commits).containsExactly(1, 1);
        Instant hour = Instant.parse("2024-03-04T10:00:00Z");
        assertThat(world.counts.since(world.shop.id(), hour))
                .containsExactly(new Hour(hour, 1, Map.of(DropReason.SPAM_REFERRER, 1L)));
        assertThat(world.counts.since(world.blog.id(), hour))
                .containsExactly(new Hour(hour, 1, Map.of(DropReason.NO_SESSION_FOR_ENGAGEMENT, 1L)));
        assertThat(world.counts.lastDrops(world.blog.id()))
                .containsExactly(
                        new Drop(hour, DropReason.NO_SESSION_FOR_ENGAGEMENT, EventName.ENGAGEMENT, "blog.test", "/c"));
    }

    @Test
    void what_could_not_be_stored_is_not_counted() {
        world.store.fail(1);
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(
                        () -> assertThat(world.record(view("https://shop.test/").to("shop.test", "ghost.test")))
                                .isNull());
        assertThat(world.meter.accepted).isZero();
        assertThat(world.meter.dropped).isEmpty();
        assertThat(world.meter.commits).isEmpty();
    }

    private record Flaw(DropReason reason, UnaryOperator<Sending> spoil) {
        Sending apply(Sending sending) {
            return spoil.apply(sending);
        }
    }
}
