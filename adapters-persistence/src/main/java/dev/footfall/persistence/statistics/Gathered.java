package dev.footfall.persistence.statistics;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Several batches as one: of each visit the last state, in the order in which visits got their last event. */
final class Gathered implements BatchBytes.Reader {
    private final List<ByteBuffer> events = new ArrayList<>();
    private final SequencedMap<Long, Visit> visits = new LinkedHashMap<>();
    private final List<ByteBuffer> received = new ArrayList<>();

    /** @param stored whether the table has a former state of it */
    private record Visit(long start, boolean stored, ByteBuffer row) {}

    static Gathered of(List<JournalEntry> batches) {
        Gathered all = new Gathered();
        batches.forEach(batch -> BatchBytes.read(batch.content(), all));
        return all;
    }

    @Override
    public void event(ByteBuffer row) {
        events.add(row);
    }

    @Override
    public void visit(long id, long start, boolean continued, ByteBuffer row) {
        Visit former = visits.remove(id);
        visits.put(id, new Visit(start, former == null ? continued : former.stored, row));
    }

    @Override
    public void received(ByteBuffer row) {
        received.add(row);
    }

    void storeOn(WriterConnection connection) throws SQLException {
        removeFormerStates(connection);
        connection.appendEvents(events);
        connection.appendVisits(visits.values().stream().map(Visit::row).toList());
        connection.appendReceived(received);
    }

    private void removeFormerStates(WriterConnection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Map.Entry<Long, Visit> visit : visits.entrySet()) {
            if (visit.getValue().stored()) {
                ids.add(visit.getKey());
                first = Math.min(first, visit.getValue().start());
                last = Math.max(last, visit.getValue().start());
            }
        }
        connection.removeVisits(ids, first, last);
    }
}
