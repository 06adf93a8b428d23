package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Tells batches that are not stored from those that may be where no number says it: none of a batch's visits has left
 * anything behind. A batch that goes on with a stored visit is taken for stored.
 */
final class UnknownVisits {
    private UnknownVisits() {}

    static List<JournalEntry> only(DSLContext store, List<JournalEntry> entries) {
        Set<Long> all = new HashSet<>();
        entries.forEach(entry -> all.addAll(visits(entry)));
        Set<Long> known = new HashSet<>(known(store, SESSIONS, SESSIONS.SESSION_ID, all));
        known.addAll(known(store, EVENTS, EVENTS.SESSION_ID, all));
        return entries.stream()
                .filter(entry -> {
                    Set<Long> visits = visits(entry);
                    return !visits.isEmpty() && visits.stream().noneMatch(known::contains);
                })
                .toList();
    }

    private static List<Long> known(DSLContext store, Table<?> table, Field<Long> id, Set<Long> visits) {
        return store.selectDistinct(id)
                .from(table)
                .where(id.in(DuckDb.rows(visits.toArray(Long[]::new))))
                .fetch(id);
    }

    private static Set<Long> visits(JournalEntry entry) {
        Set<Long> ids = new HashSet<>();
        BatchBytes.read(entry.content(), new BatchBytes.Reader() {
            @Override
            public void event(ByteBuffer row) {}

            @Override
            public void visit(long id, long start, boolean continued, ByteBuffer row) {
                ids.add(id);
            }

            @Override
            public void received(ByteBuffer row) {}
        });
        return ids;
    }
}
