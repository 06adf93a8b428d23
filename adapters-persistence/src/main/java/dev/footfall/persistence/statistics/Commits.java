package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.COMMITS;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The table of commits. */
final class Commits {
    private Commits() {}

    /** Adds a commit, as part of itself. */
    static void add(DSLContext context, Position position) {
        context.insertInto(COMMITS)
                .values(position.sequence(), position.events())
                .execute();
    }

    /** The SQL of {@link #add}: the sequence and the events are to be bound. */
    static String adding(DSLContext context) {
        return context.insertInto(COMMITS).values(0L, 0L).getSQL();
    }

    static boolean has(DSLContext context, Position position) {
        return context.fetchExists(COMMITS, COMMITS.SEQUENCE.eq(position.sequence()));
    }

    static Position last(DSLContext context) {
        return context.selectFrom(COMMITS)
                .orderBy(COMMITS.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(row -> new Position(row.get(COMMITS.SEQUENCE), row.get(COMMITS.EVENTS)))
                .orElse(Position.START);
    }

    /** Removes all but the last. */
    static void trim(DSLContext context) {
        context.deleteFrom(COMMITS)
                .where(COMMITS.SEQUENCE.lt(DSL.select(DSL.max(COMMITS.SEQUENCE)).from(COMMITS)))
                .execute();
    }
}
