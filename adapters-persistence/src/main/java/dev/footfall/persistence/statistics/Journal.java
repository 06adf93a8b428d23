package dev.footfall.persistence.statistics;

import dev.footfall.application.store.StoreUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Waiting waiting;
    /** Of who appends. Whoever only looks at what waits does not wait for the disk. */
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable JournalFile file;
    /**
     * Whether there may be more in the file than waits: what has become rows, and what was given up, whose sender has been
     * told that it is not stored.
     */
    private volatile boolean untidy = true;

    private volatile boolean closed;

    Journal(JournalPlace place, Duration patience, HighWaterMark mark) {
        this.place = place;
        this.patience = patience;
        this.mark = mark;
        this.waiting = new Waiting(mark);
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
            List<JournalEntry> left = new ArrayList<>();
            file = place.opened(stored, left);
            return waiting.begin(left, stored, acknowledged);
        } finally {
            turn.unlock();
        }
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
        return waiting.bytes() > MOST_BYTES;
    }

    boolean isEmpty() {
        return waiting.bytes() == 0;
    }

    /** How much waits for the tables. */
    long bytes() {
        return waiting.bytes();
    }

    /** What waits for the tables, oldest first. */
    List<JournalEntry> pending() {
        return waiting.batches();
    }

    /** The tables have come so far, and this is durable. */
    void stored(Position position) {
        if (waiting.stored(position)) {
            untidy = true;
        }
    }

    /** The number must not be given to anything else. */
    void burn(Position position) {
        waiting.burn(position);
    }

    /** The number of the next commit, which by-passes the journal. Only while nothing is appended: {@link #holding}. */
    Position next(long events) {
        return waiting.last().next(events);
    }

    Position last() {
        return waiting.last();
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

    /**
     * Leaves nothing on the disk of what has been in it; the next batch makes a new file. Only when it is empty, and while
     * nothing is appended: {@link #holding}.
     *
     * @throws StoreUnavailable when something may be left
     */
    void erase() {
        if (!isEmpty()) {
            throw new IllegalStateException("batches wait");
        }
        abandon();
        try {
            place.delete();
        } catch (IOException undeletable) {
            throw new StoreUnavailable("cannot empty the journal", undeletable);
        }
    }

    /** For good. An empty journal leaves no file behind. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            boolean done = file != null && isEmpty();
            abandon();
            if (done) {
                place.delete();
            }
            mark.close();
        } catch (IOException undeletable) {
            // What is in it is in the tables as well, and its numbers say so.
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
            return Optional.of(next(events));
        }

        @Override
        public void prepare(Position number) throws SQLException {
            JournalFile open = connected();
            if (untidy) {
                untidy = false;
                Position last = waiting.last();
                List<JournalEntry> kept = waiting.batches();
                open.keepOnly(kept.isEmpty() ? last.next(0) : kept.getFirst().position(), last);
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
            waiting.add(new JournalEntry(number, events, content));
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
