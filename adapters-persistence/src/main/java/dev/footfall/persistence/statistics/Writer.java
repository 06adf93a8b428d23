package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The one who commits. Every commit has a number, which it stores itself: after a failure the connection is thrown away,
 * because DuckDB may have left the transaction without a word, the store is looked at on another one, opened again if it
 * has failed for good, and the commit is found there or done again. Any thread may call; they take turns.
 */
final class Writer implements AutoCloseable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    /** How much longer than usual a commit is waited for of which nobody knows whether it is stored. */
    private static final int DOUBT = 12;

    private final Reopening files;
    private final Duration patience;
    private final HighWaterMark mark;
    private final Incidents incidents;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable WriterConnection connection;
    private Position last;
    private long lastCommit = System.nanoTime();

    Writer(Reopening files, Duration patience, HighWaterMark mark, Incidents incidents) {
        this.files = files;
        this.patience = patience;
        this.mark = mark;
        this.incidents = incidents;
        this.last = mark.read(incidents);
    }

    /** What is done in a transaction; again from the beginning if that has failed. */
    @FunctionalInterface
    interface Work {
        void on(WriterConnection connection) throws SQLException;
    }

    /** Does all but the commit, and says on which connection that is to be done. */
    @FunctionalInterface
    private interface Preparation {
        Connection of(Position number, WriterConnection own) throws SQLException;
    }

    /**
     * Does the work in one transaction, and returns once it is durable.
     *
     * @param events how many it stores
     * @throws BatchRefused when the store works but cannot do this; nothing is stored
     * @throws StoreUnavailable when the store does not work; nothing is stored, unless the message says that nobody knows
     */
    void run(long events, Work work) {
        inTurn(events, (number, own) -> {
            own.begin();
            work.on(own);
            own.mark(number);
            return own.connection();
        });
    }

    /**
     * Commits what another connection has prepared, once.
     *
     * @throws StoreUnavailable as {@link #run}
     */
    void commit(long events, Connection other) {
        boolean[] tried = {false};
        inTurn(events, (number, own) -> {
            if (tried[0]) {
                throw new StoreUnavailable("nothing is stored", new IllegalStateException("the transaction is lost"));
            }
            tried[0] = true;
            Commits.add(DuckDbDatabase.on(other), number);
            return other;
        });
    }

    private void inTurn(long events, Preparation preparation) {
        turn.lock();
        try {
            new Commit(events, preparation).untilItIsKnown();
        } finally {
            turn.unlock();
        }
    }

    /** Runs something while nobody commits. */
    void pausedFor(Runnable errand) {
        turn.lock();
        try {
            errand.run();
        } finally {
            turn.unlock();
        }
    }

    /** Runs something while nobody commits, if nobody is about to and nobody has for so long; else does nothing. */
    boolean whenQuiet(Duration quiet, Runnable errand) {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            boolean isQuiet = System.nanoTime() - lastCommit > quiet.toNanos();
            if (isQuiet) {
                errand.run();
            }
            return isQuiet;
        } finally {
            turn.unlock();
        }
    }

    /** Connects, and reports it if the store is behind what was acknowledged. */
    void begin() {
        turn.lock();
        try {
            var unused = connected();
        } catch (SQLException | DataAccessException failed) {
            abandon();
            throw new StoreUnavailable("cannot write the statistics", failed);
        } finally {
            turn.unlock();
        }
    }

    private WriterConnection connected() throws SQLException {
        WriterConnection open = connection;
        if (open == null) {
            open = new WriterConnection(files.current().connect());
            connection = open;
            last = settled(open);
        }
        return open;
    }

    /** How far the store has come; that it has come less far than it had is reported, once. */
    private Position settled(WriterConnection open) throws SQLException {
        Position stored = Commits.last(open.context());
        if (!stored.isBehind(last)) {
            return stored;
        }
        open.begin();
        open.mark(last);
        open.context().commit().execute();
        incidents.report("The store ends with commit " + stored.sequence() + ", but " + last.sequence()
                + " had been acknowledged: the last " + (last.sequence() - stored.sequence()) + " commits with "
                + (last.events() - stored.events()) + " events are lost.");
        return last;
    }

    private void acknowledge(Position number) {
        last = number;
        lastCommit = System.nanoTime();
        mark.advance(number);
    }

    private void abandon() {
        WriterConnection broken = connection;
        connection = null;
        if (broken != null) {
            broken.close();
        }
    }

    @Override
    public void close() {
        pausedFor(() -> {
            abandon();
            mark.close();
        });
    }

    /** One commit, however often it has to be tried. */
    private final class Commit {
        private final long events;
        private final Preparation preparation;
        private final long begun = System.nanoTime();
        private @Nullable Position inDoubt;
        private @Nullable Exception failure;
        private boolean preparing;
        private Duration pause = SHORTEST_PAUSE;

        Commit(long events, Preparation preparation) {
            this.events = events;
            this.preparation = preparation;
        }

        void untilItIsKnown() {
            while (!isStored()) {
                giveUpOrPause();
            }
        }

        private boolean isStored() {
            boolean whole = false;
            try {
                boolean stored = isFound() || (!isOver(patience) && isCommitted());
                whole = true;
                return stored;
            } catch (SQLException | DataAccessException | StoreUnavailable failed) {
                failure = failed;
                abandon();
                whole = true;
                return judged(failed);
            } finally {
                if (!whole) {
                    abandon();
                }
            }
        }

        private boolean isFound() throws SQLException {
            preparing = false;
            Position tried = inDoubt;
            if (tried == null) {
                return false;
            }
            boolean found = Commits.has(connected().context(), tried);
            if (found) {
                acknowledge(tried);
            }
            inDoubt = null;
            return found;
        }

        private boolean isCommitted() throws SQLException {
            WriterConnection own = connected();
            Position number = last.next(events);
            preparing = true;
            Connection prepared = preparation.of(number, own);
            preparing = false;
            inDoubt = number;
            DuckDbDatabase.on(prepared).commit().execute();
            acknowledge(number);
            return true;
        }

        /** Not stored, or unknown; thrown if another attempt would come to the same. */
        private boolean judged(Exception failed) {
            boolean works = files.works();
            if (preparing && failed instanceof StoreUnavailable lost) {
                throw lost;
            }
            if (preparing && works) {
                throw new BatchRefused("the store cannot take this", failed);
            }
            return false;
        }

        private void giveUpOrPause() {
            boolean known = inDoubt == null;
            if (files.isClosed() || isOver(known ? patience : patience.multipliedBy(DOUBT))) {
                throw givenUp(known);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                throw givenUp(known);
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }

        private boolean isOver(Duration limit) {
            return System.nanoTime() - begun > limit.toNanos();
        }

        private StoreUnavailable givenUp(boolean known) {
            Exception cause = failure;
            return new StoreUnavailable(
                    known
                            ? "cannot write the statistics; nothing is stored"
                            : "cannot write the statistics; nobody knows whether they are stored",
                    cause == null ? new IllegalStateException("no time was left") : cause);
        }
    }
}
