package dev.footfall.application.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Many callers, one commit: while one caller's commit runs, the others' items gather and become the next one, so that a
 * promise of durability costs each of them a few milliseconds and the store a fraction of the commits.
 *
 * <p>It owns no thread. Whoever finds nobody at work does the work of all who wait, once, and passes the turn on.
 *
 * @param <T> an item
 * @param <R> what became of an item
 */
final class GroupCommit<T, R> {
    private final int capacity;
    private final int largestBatch;
    private final Function<List<T>, List<R>> commit;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting<T, R>> queue = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param capacity how many items may wait
     * @param commit makes a batch durable and returns one result for each item, in order; never run twice at once
     */
    GroupCommit(int capacity, int largestBatch, Function<List<T>, List<R>> commit) {
        this.capacity = capacity;
        this.largestBatch = largestBatch;
        this.commit = commit;
    }

    /**
     * Returns once the item's batch has been committed; empty, at once, when too many wait already. What the commit
     * throws, every item of its batch throws.
     */
    Optional<R> submit(T item) {
        Waiting<T, R> mine = new Waiting<>(item, new CompletableFuture<>(), new CompletableFuture<>());
        lock.lock();
        try {
            if (queue.size() >= capacity) {
                return Optional.empty();
            }
            queue.add(mine);
            if (!busy) {
                busy = true;
                mine.turn().complete(true);
            }
        } finally {
            lock.unlock();
        }
        if (mine.turn().join()) {
            lead();
        }
        return Optional.of(mine.result());
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
        List<Waiting<T, R>> batch = new ArrayList<>();
        lock.lock();
        try {
            while (!queue.isEmpty() && batch.size() < largestBatch) {
                batch.add(queue.remove());
            }
        } finally {
            lock.unlock();
        }
        try {
            List<R> results = commit.apply(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
        } finally {
            passOn();
            batch.forEach(waiting -> waiting.turn().complete(false));
        }
    }

    private void passOn() {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                busy = false;
            } else {
                queue.element().turn().complete(true);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * @param turn completed with true: do the work of all who wait; with false: somebody did yours
     * @param outcome complete before {@code turn} is completed with false
     */
    private record Waiting<T, R>(T item, CompletableFuture<Boolean> turn, CompletableFuture<R> outcome) {
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
