package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.store.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * One commit, however often it has to be tried until it is known whether it is stored. Every commit has a number, which it
 * stores itself: after a failure the connection is thrown away, and the commit is looked for on another one, and found
 * there or done again.
 */
final class Commit {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    /** How much longer than usual a commit is waited for of which nobody knows whether it is stored. */
    private static final int DOUBT = 12;

    private final Target target;
    private final Duration patience;
    private final long begun = System.nanoTime();
    private @Nullable Position inDoubt;
    private @Nullable Exception failure;
    private boolean preparing;
    private Duration pause = SHORTEST_PAUSE;

    /** @param patience how long it is tried again; once at least */
    Commit(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /** Where it is to be stored, on a connection that is opened when there is none. */
    interface Target {
        /** The commit's number on a connection that works; empty when there is nothing left to be stored. */
        Optional<Position> number() throws SQLException;

        /** Does all but the commit. */
        void prepare(Position number) throws SQLException;

        void commit() throws SQLException;

        boolean has(Position number) throws SQLException;

        /** It is stored. */
        void acknowledge(Position number);

        /** Nobody knows whether it is stored, and nobody looks any more. */
        void leaveInDoubt(Position number);

        /** Throws the connection away. */
        void abandon();

        /** Whether another attempt comes to the same, because a failed preparation was not the store's fault. */
        boolean works();

        boolean isClosed();
    }

    /**
     * Returns once it is durable.
     *
     * @throws BatchRefused when the store works but cannot do this; nothing is stored
     * @throws StoreUnavailable when the store does not work. Nothing is stored, unless the message says that nobody knows
     */
    void untilItIsKnown() {
        while (!isStored()) {
            giveUpOrPause();
        }
    }

    private boolean isStored() {
        boolean whole = false;
        try {
            boolean stored = isFound() || isCommitted();
            whole = true;
            return stored;
        } catch (SQLException | DataAccessException | StoreUnavailable failed) {
            failure = failed;
            target.abandon();
            whole = true;
            return judged(failed);
        } finally {
            if (!whole) {
                target.abandon();
            }
        }
    }

    private boolean isFound() throws SQLException {
        preparing = false;
        Position tried = inDoubt;
        if (tried == null) {
            return false;
        }
        boolean found = target.has(tried);
        if (found) {
            target.acknowledge(tried);
        }
        inDoubt = null;
        return found;
    }

    private boolean isCommitted() throws SQLException {
        if (failure != null && isOver(patience)) {
            return false;
        }
        Optional<Position> number = target.number();
        if (number.isPresent()) {
            commit(number.get());
        }
        return true;
    }

    private void commit(Position number) throws SQLException {
        preparing = true;
        target.prepare(number);
        preparing = false;
        inDoubt = number;
        target.commit();
        target.acknowledge(number);
    }

    /** Not stored, or unknown; thrown if another attempt would come to the same. */
    private boolean judged(Exception failed) {
        boolean works = target.works();
        if (preparing && failed instanceof StoreUnavailable lost) {
            throw lost;
        }
        if (preparing && works) {
            throw new BatchRefused("the store cannot take this", failed);
        }
        return false;
    }

    private void giveUpOrPause() {
        Position unknown = inDoubt;
        if (target.isClosed() || isOver(unknown == null ? patience : patience.multipliedBy(DOUBT))) {
            throw givenUp(unknown);
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw givenUp(unknown);
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean isOver(Duration limit) {
        return System.nanoTime() - begun > limit.toNanos();
    }

    private StoreUnavailable givenUp(@Nullable Position unknown) {
        if (unknown != null) {
            target.leaveInDoubt(unknown);
        }
        Exception cause = failure;
        return new StoreUnavailable(
                unknown == null
                        ? "cannot write the statistics; nothing is stored"
                        : "cannot write the statistics; nobody knows whether they are stored",
                cause == null ? new IllegalStateException("no time was left") : cause);
    }
}
