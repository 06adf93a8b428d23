package dev.footfall.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every stream of arrivals (ingestion.md §17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionLawsTest {
    private static final List<EventName> NAMES =
            List.of(EventName.PAGEVIEW, EventName.PAGEVIEW, EventName.ENGAGEMENT, new EventName("Signup"));

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_event_is_counted_in_exactly_one_visit(int seed) {
        List<Arrival> arrivals = arrivals(seed);
        Ledger ledger = new Ledger();
        arrivals.forEach(ledger::take);
        assertThat(ledger.events.size() + ledger.dropped.size()).isEqualTo(arrivals.size());
        for (Session session : ledger.sessions()) {
            List<Event> own = ledger.events.stream()
                    .filter(event -> event.session().equals(session.id()))
                    .toList();
            List<Event> counted =
                    own.stream().filter(event -> !event.name().isEngagement()).toList();
            List<Event> views =
                    own.stream().filter(event -> event.name().isPageview()).toList();
            assertThat(session.events()).isEqualTo(counted.size());
            assertThat(session.pageviews()).isEqualTo(views.size());
            assertThat(session.start()).isEqualTo(counted.getFirst().timestamp());
            assertThat(session.timestamp()).isEqualTo(counted.getLast().timestamp());
            assertThat(session.entry().pathname())
                    .isEqualTo(views.isEmpty() ? "" : views.getFirst().pathname());
            assertThat(session.exit().pathname())
                    .isEqualTo(views.isEmpty() ? "" : views.getLast().pathname());
            assertThat(own).allSatisfy(event -> {
                assertThat(event.visitor()).isEqualTo(session.visitor());
                assertThat(event.site()).isEqualTo(session.site());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void visitors_and_sites_do_not_touch_each_other(int seed) {
        List<Arrival> arrivals = arrivals(seed);
        Ledger together = new Ledger();
        arrivals.forEach(together::take);
        List<Session> apart = new ArrayList<>();
        for (long site = 0; site < 2; site++) {
            for (long visitor = 0; visitor < 3; visitor++) {
                SiteId ofSite = new SiteId(site);
                VisitorId who = new VisitorId(visitor);
                Ledger alone = new Ledger();
                arrivals.stream()
                        .filter(arrival -> arrival.site().equals(ofSite)
                                && arrival.visitor().equals(who))
                        .forEach(alone::take);
                apart.addAll(alone.sessions());
            }
        }
        assertThat(together.sessions().stream().map(SessionLawsTest::unnumbered))
                .containsExactlyInAnyOrderElementsOf(
                        apart.stream().map(SessionLawsTest::unnumbered).toList());
    }

    private static Session unnumbered(Session session) {
        return new Session(
                session.site(),
                new SessionId(0),
                session.visitor(),
                session.start(),
                session.timestamp(),
                session.outcome(),
                session.entry(),
                session.exit(),
                session.pageviews(),
                session.events(),
                session.entryProps(),
                session.attributes());
    }

    private static List<Arrival> arrivals(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrival> arrivals = new ArrayList<>();
        long second = 1_700_000_000;
        for (int i = 0; i < 120; i++) {
            second += random.nextInt(10) == 0 ? -random.nextInt(4000) : random.nextInt(900);
            arrivals.add(new Arrival(
                    new SiteId(random.nextInt(2)),
                    NAMES.get(random.nextInt(NAMES.size())),
                    Instant.ofEpochSecond(second),
                    "shop.test",
                    "/" + random.nextInt(5),
                    new VisitorId(random.nextInt(3)),
                    Map.of(),
                    random.nextBoolean() ? Interaction.INTERACTIVE : Interaction.PASSIVE,
                    Engagement.NONE,
                    Optional.empty(),
                    VisitAttributes.UNKNOWN));
        }
        return arrivals;
    }
}
