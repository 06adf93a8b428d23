package dev.footfall.contract.memory;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.util.Optional;

/** A row that belongs to a group: an event or a visit. */
sealed interface Member {
    /** The visit, or the event's. */
    Session session();

    /** @throws IllegalArgumentException if it is a visit */
    Event event();

    Instant at();

    Optional<String> text(Dimension dimension);

    long pageviews();

    long events();

    record OfVisit(Session session) implements Member {
        @Override
        public Event event() {
            throw new IllegalArgumentException("a visit is no event");
        }

        @Override
        public Instant at() {
            return session.timestamp();
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return Columns.of(session, dimension);
        }

        @Override
        public long pageviews() {
            return session.pageviews();
        }

        @Override
        public long events() {
            return session.events();
        }
    }

    record OfEvent(Event event, Session session) implements Member {
        @Override
        public Instant at() {
            return event.timestamp();
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return dimension.grain() == Grain.VISIT ? Columns.of(session, dimension) : Columns.of(event, dimension);
        }

        @Override
        public long pageviews() {
            return event.name().isPageview() ? 1 : 0;
        }

        @Override
        public long events() {
            return event.name().isEngagement() ? 0 : 1;
        }
    }
}
