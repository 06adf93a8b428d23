package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/**
 * A batch as bytes: the number of this format, then for each row its table, of visits what finds their former state, the
 * row's length and the row itself. What one Footfall has left in the journal the next one reads: should a column be added
 * to one of these tables, this has to be format 2, and format 1 has to be read as well.
 */
final class BatchBytes {
    private static final byte FORMAT = 1;
    private static final byte EVENT = 1;
    private static final byte OPENED = 2;
    private static final byte CONTINUED = 3;
    private static final byte RECEIVED = 4;

    private final Bytes bytes = new Bytes();
    private final ByteRow row = new ByteRow(bytes);
    private final EventRows events = new EventRows(row);
    private final SessionRows sessions = new SessionRows(row);

    private BatchBytes() {}

    /** @throws BatchRefused when there is something in it that the tables cannot hold */
    static byte[] of(Batch batch) {
        BatchBytes encoding = new BatchBytes();
        encoding.bytes.put(FORMAT);
        try {
            for (Event event : batch.events()) {
                encoding.bytes.put(EVENT);
                encoding.row(() -> encoding.events.append(event));
            }
            // A visitor's visit goes on before he opens another one. So of one visitor's visits the order of rows is
            // the order in which they got their last event, pings aside, and loads find the last one by it.
            for (Session visit : batch.continued()) {
                encoding.visit(CONTINUED, visit);
            }
            for (Session visit : batch.opened()) {
                encoding.visit(OPENED, visit);
            }
            for (Received id : batch.received()) {
                encoding.bytes.put(RECEIVED);
                encoding.row(() -> ReceivedRows.append(id, encoding.row));
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("bytes fail never", impossible);
        }
        return encoding.bytes.toArray();
    }

    private void visit(byte kind, Session visit) throws SQLException {
        bytes.put(kind).putLong(visit.id().bits()).putLong(visit.start().getEpochSecond());
        row(() -> sessions.append(visit));
    }

    private void row(Writing writing) throws SQLException {
        int at = bytes.size();
        bytes.putInt(0);
        writing.write();
        bytes.replaceInt(at, bytes.size() - at - Integer.BYTES);
    }

    /** Writes a row. */
    @FunctionalInterface
    private interface Writing {
        void write() throws SQLException;
    }

    /** What is to be done with the rows of a batch. */
    interface Reader {
        void event(ByteBuffer row);

        /** @param continued whether its former state is stored, or in a batch before */
        void visit(long id, long start, boolean continued, ByteBuffer row);

        void received(ByteBuffer row);
    }

    static void read(byte[] batch, Reader reader) {
        ByteBuffer bytes = ByteBuffer.wrap(batch);
        byte format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException("the journal has format " + format + ", which this Footfall cannot read");
        }
        while (bytes.hasRemaining()) {
            byte kind = bytes.get();
            switch (kind) {
                case EVENT -> reader.event(row(bytes));
                case OPENED -> reader.visit(bytes.getLong(), bytes.getLong(), false, row(bytes));
                case CONTINUED -> reader.visit(bytes.getLong(), bytes.getLong(), true, row(bytes));
                case RECEIVED -> reader.received(row(bytes));
                default -> throw new IllegalStateException("a row of kind " + kind);
            }
        }
    }

    private static ByteBuffer row(ByteBuffer bytes) {
        int length = bytes.getInt();
        ByteBuffer row = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return row;
    }
}
