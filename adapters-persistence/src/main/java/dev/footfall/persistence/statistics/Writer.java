package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The one who commits to the tables. What is in the journal comes before everything else. DuckDB may have left a
 * transaction without a word, so after a failure the connection is thrown away, and the store opened again if it has failed
 * for good. Any thread may call; they take turns.
 */
final class Writer implements AutoCloseable {
    /** From here on whoever has time makes rows of what is in the journal. */
    private static final long WORTH_FOLDING = 2_000_000;

    private final Reopening files;
    private final Duration patience;
    private final Journal journal;
    private final Incidents incidents;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable WriterConnection connection;
    private Position settled = Position.START;
    private volatile long lastCommit = System.nanoTime();

    Writer(Reopening files, Duration patience, Journal journal, Incidents incidents) {
        this.files = files;
        this.patience = patience;
        this.journal = journal;
        this.incidents = incidents;
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
     * Connects, takes up what the process before has left behind, and reports it if anything acknowledged is missing.
     *
     * @throws StoreUnavailable when the store or its journal cannot be used
     */
    void begin(Position acknowledged) {
        turn.lock();
        try {
            WriterConnection open = new WriterConnection(files.current().connect());
            connection = open;
            settled = journal.begin(Commits.last(open.context()), acknowledged);
            settle(open);
            Position found = journal.last();
            if (found.isBehind(acknowledged)) {
                reportLost("The journal ends", found, acknowledged);
                journal.burn(acknowledged);
                run(unchanged -> {});
            }
        } catch (SQLException | DataAccessException failed) {
            abandon();
            throw new StoreUnavailable("cannot write the statistics", failed);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Returns once the batch is durable, in the journal.
     *
     * @throws StoreUnavailable when that cannot be done; nothing is stored, unless the message says that nobody knows
     */
    void append(long events, byte[] batch) {
        if (journal.isFull()) {
            makeRoom();
        }
        journal.append(events, batch);
        lastCommit = System.nanoTime();
    }

    private void makeRoom() {
        try {
            fold(patience);
        } catch (StoreUnavailable failed) {
            throw new StoreUnavailable("the journal is full; nothing is stored", failed);
        }
    }

    /**
     * Makes rows of all that was in the journal when this was called.
     *
     * @param waiting how long that is tried again
     * @throws StoreUnavailable when that cannot be done
     */
    void fold(Duration waiting) {
        if (journal.isEmpty()) {
            return;
        }
        turn.lock();
        try {
            foldInTurn(waiting);
        } finally {
            turn.unlock();
        }
    }

    /** Makes rows of what is in the journal, if it is enough to be worth it and nobody is at it. */
    void foldIfWorthIt() {
        if (journal.bytes() > WORTH_FOLDING && turn.tryLock()) {
            try {
                foldInTurn(Duration.ZERO);
            } finally {
                turn.unlock();
            }
        }
    }

    /** Whether there is anything in the journal. */
    boolean hasPutOff() {
        return !journal.isEmpty();
    }

    private void foldInTurn(Duration waiting) {
        if (journal.isEmpty()) {
            return;
        }
        try {
            new Commit(new Folding(), waiting).untilItIsKnown();
        } catch (BatchRefused refused) {
            throw new StoreUnavailable("cannot make rows of the journal", refused);
        }
    }

    /**
     * Does the work in one transaction, and returns once it is durable.
     *
     * @throws BatchRefused when the store works but cannot do this; nothing is stored
     * @throws StoreUnavailable when the store does not work; nothing is stored, unless the message says that nobody knows
     */
    void run(Work work) {
        inTurn(0, ownTransaction(work), () -> {});
    }

    /**
     * As {@link #run}, of work that removes what must not stay behind in the journal either.
     *
     * @throws StoreUnavailable as {@link #run}, or when it is done and something may be left in the journal: doing it once
     *     more mends that
     */
    void erase(Work work) {
        inTurn(0, ownTransaction(work), journal::erase);
    }

    private static Preparation ownTransaction(Work work) {
        return (number, own) -> {
            own.begin();
            work.on(own);
            own.mark(number);
            return own.connection();
        };
    }

    /**
     * Commits what another connection has prepared, once.
     *
     * @throws StoreUnavailable as {@link #run}
     */
    void commit(long events, Connection other) {
        boolean[] tried = {false};
        inTurn(
                events,
                (number, own) -> {
                    if (tried[0]) {
                        throw new StoreUnavailable(
                                "nothing is stored", new IllegalStateException("the transaction is lost"));
                    }
                    tried[0] = true;
                    Commits.add(DuckDbDatabase.on(other), number);
                    return other;
                },
                () -> {});
    }

    // Most of the journal is folded while it goes on growing, and the rest while it does not.
    private void inTurn(long events, Preparation preparation, Runnable aftermath) {
        turn.lock();
        try {
            foldInTurn(patience);
            journal.holding(() -> {
                foldInTurn(patience);
                new Commit(new Direct(events, preparation), patience).untilItIsKnown();
                aftermath.run();
            });
        } finally {
            turn.unlock();
        }
    }

    /** Runs something while nobody commits to the tables, which have everything by then. */
    void pausedFor(Runnable errand) {
        turn.lock();
        try {
            foldInTurn(patience);
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

    private WriterConnection connected() throws SQLException {
        WriterConnection open = connection;
        if (open == null) {
            open = new WriterConnection(files.current().connect());
            connection = open;
            settle(open);
        }
        return open;
    }

    /** Finds out how far the tables have come; that they have come less far than they had is reported, once. */
    private void settle(WriterConnection open) throws SQLException {
        Position found = Commits.last(open.context());
        if (found.isBehind(settled)) {
            open.begin();
            open.mark(settled);
            open.context().commit().execute();
            reportLost("The store ends", found, settled);
        } else {
            settled = found;
        }
        journal.stored(settled);
    }

    private void reportLost(String what, Position found, Position acknowledged) {
        incidents.report(what + " with commit " + found.sequence() + ", but " + acknowledged.sequence()
                + " had been acknowledged: the last " + (acknowledged.sequence() - found.sequence()) + " commits with "
                + (acknowledged.events() - found.events()) + " events are lost.");
    }

    private void abandon() {
        WriterConnection broken = connection;
        connection = null;
        if (broken != null) {
            broken.close();
        }
    }

    /** What is in the journal stays there, and is safe. */
    @Override
    public void close() {
        turn.lock();
        try {
            abandon();
            journal.close();
        } finally {
            turn.unlock();
        }
    }

    /** A commit to the tables. */
    private abstract class OfTables implements Commit.Target {
        private @Nullable Connection prepared;

        abstract Connection prepared(Position number, WriterConnection own) throws SQLException;

        @Override
        public final void prepare(Position number) throws SQLException {
            prepared = prepared(number, connected());
        }

        @Override
        public final void commit() {
            Connection connection = prepared;
            if (connection == null) {
                throw new IllegalStateException("nothing has been prepared");
            }
            DuckDbDatabase.on(connection).commit().execute();
        }

        @Override
        public final boolean has(Position number) throws SQLException {
            return Commits.has(connected().context(), number);
        }

        @Override
        public final void acknowledge(Position number) {
            settled = number;
            lastCommit = System.nanoTime();
            journal.stored(number);
        }

        @Override
        public final void abandon() {
            Writer.this.abandon();
        }

        @Override
        public final boolean works() {
            return files.works();
        }

        @Override
        public final boolean isClosed() {
            return files.isClosed();
        }
    }

    /** Of what is in the journal. */
    private final class Folding extends OfTables {
        private List<JournalEntry> batches = List.of();

        @Override
        public Optional<Position> number() throws SQLException {
            var unused = connected();
            batches = journal.pending();
            return batches.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batches.getLast().position());
        }

        @Override
        Connection prepared(Position number, WriterConnection own) throws SQLException {
            own.begin();
            Gathered.of(batches).storeOn(own);
            own.mark(number);
            return own.connection();
        }

        /** Looked for at the next connection, which tells the journal. */
        @Override
        public void leaveInDoubt(Position number) {}
    }

    /** Of what by-passes the journal. */
    private final class Direct extends OfTables {
        private final long events;
        private final Preparation preparation;

        Direct(long events, Preparation preparation) {
            this.events = events;
            this.preparation = preparation;
        }

        @Override
        public Optional<Position> number() throws SQLException {
            var unused = connected();
            return Optional.of(journal.next(events));
        }

        @Override
        Connection prepared(Position number, WriterConnection own) throws SQLException {
            return preparation.of(number, own);
        }

        @Override
        public void leaveInDoubt(Position number) {
            journal.burn(number);
        }
    }
}
