package dev.footfall.persistence.statistics;

import dev.footfall.application.store.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The batches that are durable and not yet in the tables, in a file beside the store. One commit of a few wide tables costs
 * the same for one event as for a thousand, so batches gather here, and become rows many at a time. It numbers all commits,
 * those that by-pass it as well. Any thread may call.
 */
final class Journal implements AutoCloseable {
    /** How much may wait for the tables. */
    private static final long MOST_BYTES = 64_000_000;

    private final JournalPlace place;
    private final Duration patience;
    private final HighWaterMark mark;
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<JournalEntry> pending = new ArrayDeque<>();
    private @Nullable JournalFile file;
    /**
     * Whether there may be more in the file than is pending: what has become rows, and what was given up, whose sender has
     * been told that it is not stored.
     */
    private boolean untidy = true;

    private Position last = Position.START;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closed;

    Journal(JournalPlace place, Duration patience, HighWaterMark mark) {
        this.place = place;
        this.patience = patience;
        this.mark = mark;
    }

    /**
     * Takes up what was left behind by the process before.
     *
     * @param stored how far the tables have come
     * @return how far they have to have come, by what is known here
     * @throws SQLException when the file cannot be opened or made
     */
    Position begin(Position stored, Position acknowledged) throws SQLException {
        turn.lock();
        try {
            file = place.opened(stored, pending);
            bytes.set(
                    pending.stream().mapToLong(entry -> entry.content().length).sum());
            JournalEntry first = pending.peekFirst();
            Position expected = first == null ? acknowledged : first.before();
            last = first == null
                    ? later(stored, acknowledged)
                    : pending.getLast().position();
            return expected;
        } finally {
            turn.unlock();
        }
    }

    private static Position later(Position one, Position other) {
        return one.isBehind(other) ? other : one;
    }

    /**
     * Returns once the batch is durable.
     *
     * @throws StoreUnavailable when that cannot be done; nothing is stored, unless the message says that nobody knows
     */
    void append(long events, byte[] content) {
        turn.lock();
        try {
            new Commit(new Addition(events, content), patience).untilItIsKnown();
        } finally {
            turn.unlock();
        }
    }

    /** Whether nothing more can be appended before something has been stored. */
    boolean isFull() {
        return bytes.get() > MOST_BYTES;
    }

    boolean isEmpty() {
        return bytes.get() == 0;
    }

    /** How much waits for the tables. */
    long bytes() {
        return bytes.get();
    }

    /** What waits for the tables, oldest first. */
    List<JournalEntry> pending() {
        turn.lock();
        try {
            return List.copyOf(pending);
        } finally {
            turn.unlock();
        }
    }

    /** The tables have come so far, and this is durable. */
    void stored(Position position) {
        turn.lock();
        try {
            while (!pending.isEmpty() && !position.isBehind(pending.getFirst().position())) {
                untidy = true;
                bytes.addAndGet(-pending.removeFirst().content().length);
            }
            if (last.isBehind(position)) {
                pass(position);
            }
        } finally {
            turn.unlock();
        }
    }

    /** The number must not be given to anything else. */
    void burn(Position position) {
        turn.lock();
        try {
            last = later(last, new Position(position.sequence(), last.events()));
        } finally {
            turn.unlock();
        }
    }

    private void pass(Position position) {
        last = position;
        mark.advance(position);
    }

    /** The number of the next commit, which by-passes the journal. Only while nothing is appended: {@link #holding}. */
    Position next(long events) {
        return last.next(events);
    }

    Position last() {
        return last;
    }

    /** Does something while nothing is appended. */
    void holding(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** For good. An empty journal leaves no file behind. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            boolean done = file != null && pending.isEmpty();
            abandon();
            if (done) {
                place.delete();
            }
            mark.close();
        } finally {
            turn.unlock();
        }
    }

    private void abandon() {
        JournalFile broken = file;
        file = null;
        if (broken != null) {
            broken.close();
        }
    }

    private JournalFile connected() throws SQLException {
        JournalFile open = file;
        if (open == null) {
            if (closed) {
                throw new SQLException("the journal is closed");
            }
            open = place.reopened();
            untidy = true;
            file = open;
        }
        return open;
    }

    /** A batch that is being added. */
    private final class Addition implements Commit.Target {
        private final long events;
        private final byte[] content;

        Addition(long events, byte[] content) {
            this.events = events;
            this.content = content;
        }

        @Override
        public Optional<Position> number() {
            return Optional.of(last.next(events));
        }

        @Override
        public void prepare(Position number) throws SQLException {
            JournalFile open = connected();
            if (untidy) {
                JournalEntry first = pending.peekFirst();
                open.keepOnly(first == null ? last.next(0) : first.position(), last);
            }
            open.add(new JournalEntry(number, events, content));
        }

        @Override
        public void commit() throws SQLException {
            connected().commit();
        }

        @Override
        public boolean has(Position number) throws SQLException {
            return connected().has(number.sequence());
        }

        @Override
        public void acknowledge(Position number) {
            untidy = false;
            pending.addLast(new JournalEntry(number, events, content));
            bytes.addAndGet(content.length);
            pass(number);
        }

        /** The next addition takes it out again. */
        @Override
        public void leaveInDoubt(Position number) {}

        @Override
        public void abandon() {
            Journal.this.abandon();
        }

        @Override
        public boolean works() {
            return false;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }
}
