package dev.footfall.memory.statistics;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Duration;
import java.util.Optional;

/** A row that belongs to a group: an event, a visit, a stay or an imported row. Each answers only what is asked of it. */
sealed interface Member {
    /** The visit, or the event's. */
    default Session session() {
        throw unknown();
    }

    default Event event() {
        throw unknown();
    }

    long bucket(TimeBuckets buckets);

    Optional<String> text(Dimension dimension);

    boolean meets(Predicate condition, Conditions conditions);

    default long pageviews() {
        throw unknown();
    }

    default long events() {
        throw unknown();
    }

    default long counter(String name) {
        throw unknown();
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not known of " + this);
    }

    record OfVisit(Columns columns, Session session) implements Member {
        @Override
        public long bucket(TimeBuckets buckets) {
            return buckets.bucketOf(session.timestamp());
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return columns.of(session, dimension);
        }

        @Override
        public boolean meets(Predicate condition, Conditions conditions) {
            return conditions.holds(condition, session);
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

    record OfEvent(Columns columns, Event event, Session session) implements Member {
        @Override
        public long bucket(TimeBuckets buckets) {
            return buckets.bucketOf(event.timestamp());
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return dimension.grain() == Grain.VISIT ? columns.of(session, dimension) : columns.of(event, dimension);
        }

        @Override
        public boolean meets(Predicate condition, Conditions conditions) {
            return conditions.holds(condition, event);
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

    /** The time between an event and the next one of its visit. */
    record OfStay(OfEvent stayed, Event next) implements Member {
        @Override
        public Session session() {
            return stayed.session();
        }

        String page() {
            return stayed.event().pathname();
        }

        String nextPage() {
            return next.pathname();
        }

        long seconds() {
            return Duration.between(stayed.event().timestamp(), next.timestamp())
                    .toSeconds();
        }

        @Override
        public long bucket(TimeBuckets buckets) {
            return stayed.bucket(buckets);
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return stayed.text(dimension);
        }

        @Override
        public boolean meets(Predicate condition, Conditions conditions) {
            return stayed.meets(condition, conditions);
        }
    }

    record Imported(Columns columns, ImportedRow row) implements Member {
        @Override
        public long bucket(TimeBuckets buckets) {
            return buckets.bucketOf(buckets.zone().startOf(row.date()));
        }

        @Override
        public Optional<String> text(Dimension dimension) {
            return columns.of(row, dimension);
        }

        @Override
        public boolean meets(Predicate condition, Conditions conditions) {
            return conditions.holds(condition, row);
        }

        @Override
        public long counter(String name) {
            return row.counter(name);
        }
    }
}
