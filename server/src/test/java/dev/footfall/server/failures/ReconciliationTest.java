package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.Sessions.Registered;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.server.failures.Ledger.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The oracle finds what it is there for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReconciliationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Registered first = registered(Optional.empty(), 0);
    private final Registered second = registered(Optional.of(first), 1);
    private final Event a = first.event();
    private final Event b = second.event();
    private final Session visit = second.visit().session();
    private final Map<EventId, Outcome> both =
            Map.of(new EventId(0, 0), Outcome.ACKNOWLEDGED, new EventId(0, 1), Outcome.ACKNOWLEDGED);

    @Test
    void equal_books_balance() {
        assertThat(compared(both, List.of(a, b), visit).balances()).isTrue();
    }

    @Test
    void an_acknowledged_event_that_is_not_stored_is_lost() {
        assertThat(compared(both, List.of(a), first.visit().session()).lost()).containsExactly(new EventId(0, 1));
    }

    @Test
    void a_refused_or_dropped_event_must_not_be_stored() {
        Map<EventId, Outcome> told = Map.of(new EventId(0, 0), Outcome.DROPPED, new EventId(0, 1), Outcome.REFUSED);

        assertThat(compared(told, List.of(a, b), visit).resurrected())
                .containsExactly(new EventId(0, 0), new EventId(0, 1));
    }

    @Test
    void an_event_without_an_answer_may_be_stored_or_not() {
        Map<EventId, Outcome> told =
                Map.of(new EventId(0, 0), Outcome.ACKNOWLEDGED, new EventId(0, 1), Outcome.UNKNOWN);

        assertThat(compared(told, List.of(a, b), visit).balances()).isTrue();
        assertThat(compared(told, List.of(a), first.visit().session()).balances())
                .isTrue();
    }

    @Test
    void no_event_may_be_stored_twice() {
        assertThat(compared(both, List.of(a, b, b), visit).twice()).containsExactly(new EventId(0, 1));
    }

    @Test
    void visits_must_be_those_that_the_events_make() {
        assertThat(compared(both, List.of(a, b), first.visit().session()).wrongVisits())
                .singleElement()
                .asString()
                .startsWith("stored Session");
        assertThat(compared(both, List.of(a, b), visit, visit).wrongVisits())
                .singleElement()
                .asString()
                .startsWith("stored twice");
        assertThat(compared(both, List.of(a, b)).wrongVisits())
                .singleElement()
                .asString()
                .startsWith("not stored");
    }

    private static Reconciliation compared(Map<EventId, Outcome> told, List<Event> events, Session... visits) {
        return Reconciliation.of(told, new Stored(events, List.of(visits)));
    }

    private static Registered registered(Optional<Registered> before, int number) {
        Arrival arrival = new Arrival(
                new SiteId(1),
                EventName.PAGEVIEW,
                NOON.plusSeconds(number),
                "shop.example",
                "/" + number,
                new VisitorId(7),
                Map.of(EventId.PROPERTY, new EventId(0, number).toString()),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
        return Sessions.register(before.map(Registered::visit), arrival, () -> new SessionId(3))
                .get();
    }
}
