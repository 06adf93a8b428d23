package dev.footfall.application.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Many callers, one commit: while one caller's commit runs, the others' items gather and become the next one, so that a
 * promise of durability costs each of them a few milliseconds and the store a fraction of the commits.
 *
 * <p>It owns no thread. Whoever finds nobody at work does the work of all who wait, once, and passes the turn on. Only the
 * first in the queue, whose time is up before anybody else's, minds the clock: waiting for a moment costs a thread several
 * times what waiting for a sign does.
 *
 * @param <T> an item
 * @param <R> what became of an item
 */
final class GroupCommit<T, R> {
    private final Bounds bounds;
    private final LongSupplier nanos;
    private final ToLongFunction<T> weight;
    private final Function<List<T>, List<R>> commit;
    private final Runnable aftermath;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashSet<Waiting<T, R>> queue = new LinkedHashSet<>();
    private long bytes;
    private boolean busy;

    /**
     * @param nanos how much time has passed since some moment
     * @param weight roughly how many bytes an item holds
     * @param commit makes a batch durable and returns one result for each item, in order; never run twice at once
     * @param aftermath run after each commit, beside the next one, while only the one waits who has done the commit
     */
    GroupCommit(
            Bounds bounds,
            LongSupplier nanos,
            ToLongFunction<T> weight,
            Function<List<T>, List<R>> commit,
            Runnable aftermath) {
        this.bounds = bounds;
        this.nanos = nanos;
        this.weight = weight;
        this.commit = commit;
        this.aftermath = aftermath;
    }

    /**
     * What may wait.
     *
     * @param items how many at most
     * @param bytes how many these may hold together
     * @param patience how long each
     * @param largestBatch how many items one commit takes
     */
    record Bounds(int items, long bytes, Duration patience, int largestBatch) {}

    /**
     * Returns once the item's batch has been committed; empty, and the item is forgotten, when too many wait already or its
     * turn does not come in time. What the commit throws, every item of its batch throws.
     */
    Optional<R> submit(T item) {
        Waiting<T, R> mine = new Waiting<>(
                item,
                weight.applyAsLong(item),
                nanos.getAsLong() + bounds.patience().toNanos());
        if (!isLetIn(mine) || hasLeft(mine)) {
            return Optional.empty();
        }
        if (mine.turn == Turn.LEADING) {
            lead();
        }
        return Optional.of(mine.result());
    }

    private boolean isLetIn(Waiting<T, R> mine) {
        lock.lock();
        try {
            if (queue.size() >= bounds.items() || bytes + mine.weight > bounds.bytes()) {
                return false;
            }
            queue.add(mine);
            bytes += mine.weight;
            if (!busy) {
                busy = true;
                mine.turn = Turn.LEADING;
            } else if (queue.getFirst() == mine) {
                mine.turn = Turn.FIRST;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the turn; when it has not come in time, or the thread is told to stop, leaves the queue if it is still there. */
    private boolean hasLeft(Waiting<T, R> mine) {
        boolean told = false;
        try {
            while (!mine.turn.isOver()) {
                mine.park(mine.end - nanos.getAsLong());
                boolean now = Thread.interrupted();
                told |= now;
                if ((now || isLate(mine)) && leaves(mine)) {
                    return true;
                }
            }
            return false;
        } finally {
            if (told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isLate(Waiting<T, R> mine) {
        return mine.turn == Turn.FIRST && mine.end - nanos.getAsLong() <= 0;
    }

    private boolean leaves(Waiting<T, R> mine) {
        lock.lock();
        try {
            if (mine.turn.isOver() || !queue.remove(mine)) {
                return false;
            }
            bytes -= mine.weight;
            appointFirst();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has to mind the clock. Only under the lock, while somebody is at work. */
    private void appointFirst() {
        if (!queue.isEmpty() && queue.getFirst().turn == Turn.WAITING) {
            queue.getFirst().now(Turn.FIRST);
        }
    }

    /** How many items wait for the next commit. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        List<Waiting<T, R>> batch = nextBatch();
        try {
            List<R> results =
                    commit.apply(batch.stream().map(waiting -> waiting.item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome.complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(waiting -> waiting.outcome.completeExceptionally(failure));
        } finally {
            passOn();
            batch.forEach(waiting -> waiting.now(Turn.DONE));
        }
        aftermath.run();
    }

    private List<Waiting<T, R>> nextBatch() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        lock.lock();
        try {
            while (!queue.isEmpty() && batch.size() < bounds.largestBatch()) {
                Waiting<T, R> next = queue.removeFirst();
                bytes -= next.weight;
                next.turn = Turn.TAKEN;
                batch.add(next);
            }
            appointFirst();
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private void passOn() {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                busy = false;
            } else {
                queue.getFirst().now(Turn.LEADING);
            }
        } finally {
            lock.unlock();
        }
    }

    private enum Turn {
        WAITING,
        /** Before all who wait, and the one of them who minds the clock. */
        FIRST,
        /** Somebody is at work on the item. */
        TAKEN,
        /** Does the work of all who wait. */
        LEADING,
        /** Somebody has done the work. */
        DONE;

        boolean isOver() {
            return this == LEADING || this == DONE;
        }
    }

    /** An item and who waits for it. Known by itself, so that leaving the queue takes no search. */
    private static final class Waiting<T, R> {
        private final T item;
        private final long weight;
        private final long end;
        private final Thread thread = Thread.currentThread();
        /** Complete before it is anybody's turn to be done. */
        private final CompletableFuture<R> outcome = new CompletableFuture<>();

        /** Changed under the lock, except for the last time. */
        private volatile Turn turn = Turn.WAITING;

        Waiting(T item, long weight, long end) {
            this.item = item;
            this.weight = weight;
            this.end = end;
        }

        void now(Turn next) {
            turn = next;
            LockSupport.unpark(thread);
        }

        /** Until there is a sign, and perhaps not as long. */
        void park(long left) {
            if (turn == Turn.FIRST) {
                LockSupport.parkNanos(this, left);
            } else {
                LockSupport.park(this);
            }
        }

        R result() {
            return switch (outcome.state()) {
                case SUCCESS -> outcome.resultNow();
                case FAILED -> throw rethrown(outcome.exceptionNow());
                case RUNNING, CANCELLED -> throw new IllegalStateException("the batch has not been committed");
            };
        }

        private static RuntimeException rethrown(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
        }
    }
}
