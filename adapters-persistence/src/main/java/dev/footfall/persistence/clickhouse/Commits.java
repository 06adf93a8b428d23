package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.EVENT_IDS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Numbers what arrives and commits it: rows are in no view before the number of the last of them is known as committed, which
 * it is with the very insert that brings the visits. What a failed commit has left is taken out before the next one, so that
 * the next one's number does not bring it to light. Any thread may call; they wait for each other.
 */
final class Commits {
    private static final Field<Long> ARRIVAL = DSL.field(DSL.name(Rows.ARRIVAL), SQLDataType.BIGINT);

    private final ClickHouseDatabase database;
    private final Inserts inserts;
    private final ReentrantLock turn = new ReentrantLock();
    // Empty: somebody may have left rows behind the last commit, or committed without being told so.
    private OptionalLong last = OptionalLong.empty();

    Commits(ClickHouseDatabase database, Inserts inserts) {
        this.database = database;
        this.inserts = inserts;
    }

    /** Visits that go on come before those that the same visitors open. */
    void append(Batch batch) {
        commit(before -> {
            JsonRows eventRows = JsonRows.arriving(Rows.behind(EVENTS), EVENTS);
            long number = before;
            for (Event event : batch.events()) {
                number++;
                eventRows.row(Cell.of(event, number));
            }
            JsonRows idRows = JsonRows.arriving(Rows.behind(EVENT_IDS), EVENT_IDS);
            for (Received id : batch.received()) {
                number++;
                idRows.row(Cell.of(id, number));
            }
            JsonRows sessionRows = JsonRows.arriving(Rows.behind(SESSIONS), SESSIONS);
            for (Session session : batch.continued()) {
                number++;
                sessionRows.row(Cell.of(session, number));
            }
            for (Session session : batch.opened()) {
                number++;
                sessionRows.row(Cell.of(session, number));
            }
            sessionRows.row(Cell.committed(number));
            inserts.insert(eventRows);
            inserts.insert(idRows);
            inserts.insert(sessionRows);
            return number;
        });
    }

    /**
     * Runs a commit while there is no other one.
     *
     * @param commit is given the number of the last row that has been committed, and gives that of its own last one
     * @throws StoreUnavailable when that could not be done, or nobody knows
     */
    void commit(LongUnaryOperator commit) {
        turn.lock();
        try {
            long before = last.orElseGet(this::cleanedUp);
            last = OptionalLong.empty();
            last = OptionalLong.of(commit.applyAsLong(before));
        } finally {
            turn.unlock();
        }
    }

    /** The number of the last row that has been committed, behind which there are no rows. */
    private long cleanedUp() {
        long committed = committed();
        for (Table<?> view : Rows.all()) {
            String table = Rows.behind(view);
            Condition left = ARRIVAL.gt(committed);
            if (!view.equals(SESSIONS) && database.read(context -> context.fetchExists(Rows.table(table), left))) {
                database.delete(view, left);
            }
        }
        return committed;
    }

    long committed() {
        String sessions = Rows.behind(SESSIONS);
        return database.read(context -> context.select(DSL.coalesce(DSL.max(Rows.arrival(sessions)), DSL.inline(0L)))
                .from(Rows.table(sessions))
                .where(DSL.field(DSL.name(sessions, "site_id"), SQLDataType.BIGINT)
                        .eq(0L))
                .fetchSingle()
                .value1());
    }
}
