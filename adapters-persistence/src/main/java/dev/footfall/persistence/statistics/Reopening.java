package dev.footfall.persistence.statistics;

import dev.footfall.application.store.StoreUnavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file, opened again when it has failed for good: then all its connections are closed, whatever is being done on them,
 * and whoever needs it next opens it, at growing intervals while that fails. It owns no thread; any thread may call.
 */
final class Reopening implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Reopening.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DamagedFile damaged;
    private final DuckDbSettings settings;
    private final Consumer<OpenFile> preparation;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable OpenFile open;
    private volatile boolean closed;
    private Duration pause = Duration.ZERO;
    private long failedAt;

    /** @param preparation what is done with a file that has been opened, before anybody gets it */
    Reopening(DuckDbSettings settings, Incidents incidents, Consumer<OpenFile> preparation) {
        this.settings = settings;
        this.damaged = new DamagedFile(settings, incidents::report);
        this.preparation = preparation;
    }

    /**
     * The file, opened if need be.
     *
     * @throws StoreUnavailable at once while it cannot be opened, or is being opened by somebody else
     */
    OpenFile current() {
        OpenFile file = open;
        if (file != null) {
            return file;
        }
        if (!turn.tryLock()) {
            throw unavailable("is being opened", null);
        }
        try {
            OpenFile meanwhile = open;
            return meanwhile != null ? meanwhile : opened();
        } finally {
            turn.unlock();
        }
    }

    private OpenFile opened() {
        if (closed) {
            throw unavailable("has been closed", null);
        }
        if (System.nanoTime() - failedAt < pause.toNanos()) {
            throw unavailable("has failed, and will be opened again", null);
        }
        try {
            OpenFile file = attempt();
            open = file;
            pause = Duration.ZERO;
            return file;
        } catch (SQLException failed) {
            backOff();
            throw unavailable(
                    DamagedFile.isAboutDamage(failed)
                            ? "is damaged; footfall recover brings what can be read of it into another folder, or"
                                    + " restore a backup"
                            : "cannot be opened",
                    failed);
        } catch (RuntimeException failed) {
            backOff();
            throw failed;
        }
    }

    private OpenFile attempt() throws SQLException {
        OpenFile file = damaged.opened();
        boolean prepared = false;
        try {
            preparation.accept(file);
            prepared = true;
            return file;
        } finally {
            if (!prepared) {
                file.close();
            }
        }
    }

    private void backOff() {
        failedAt = System.nanoTime();
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** To be called when anything has failed: whether the file still works. If it does not, it is given up. */
    boolean works() {
        OpenFile file = open;
        if (file == null || closed) {
            return false;
        }
        if (file.answers()) {
            return true;
        }
        giveUp(file);
        return false;
    }

    private void giveUp(OpenFile broken) {
        turn.lock();
        try {
            if (open == broken) {
                LOG.log(Level.ERROR, "The store " + settings.file() + " has failed, and will be opened again");
                open = null;
                broken.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private StoreUnavailable unavailable(String what, @Nullable Throwable cause) {
        String sentence = "the store " + settings.file() + " " + what;
        return new StoreUnavailable(sentence, cause == null ? new IllegalStateException(sentence) : cause);
    }

    boolean isClosed() {
        return closed;
    }

    /** For good. */
    @Override
    public void close() {
        closed = true;
        turn.lock();
        try {
            OpenFile file = open;
            open = null;
            if (file != null) {
                file.close();
            }
        } finally {
            turn.unlock();
        }
    }
}
