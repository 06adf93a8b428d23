package dev.footfall.application.ingest;

import dev.footfall.application.ingest.Waiting.Outcome;
import dev.footfall.application.ingest.Waiting.Parked;
import dev.footfall.application.ingest.Waiting.Place;
import dev.footfall.application.ingest.Waiting.Promised;
import dev.footfall.application.ingest.Waiting.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Many callers, one commit: while one caller's commit runs, the others' items gather and become the next one, so that a
 * promise of durability costs each of them a few milliseconds and the store a fraction of the commits.
 *
 * <p>It owns no thread. Whoever finds nobody at work does the work of all who wait, once, and passes the turn on: to a
 * thread that waits, or to a task for the executor of a caller who does not. Only for the first in the queue, whose time is
 * up before anybody else's, is the clock minded: waiting for a moment costs a thread several times what waiting for a sign
 * does.
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
    private boolean alarmIsSet;

    /** Of all batches, so that whoever is kept by what one caller does with his result keeps nobody else. */
    private final Queue<Promised<T, R>> answers = new ConcurrentLinkedQueue<>();

    /**
     * @param nanos how much time has passed since some moment
     * @param weight roughly how many bytes an item holds
     * @param commit makes a batch durable and returns one result for each item, in order; never run twice at once
     * @param aftermath run after a commit, beside the next one, while only the one waits who has done the commit
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
        Parked<T, R> mine = new Parked<>(place(item));
        if (!isLetIn(mine) || hasLeft(mine)) {
            return Optional.empty();
        }
        if (mine.place().turn() == Turn.LEADING) {
            lead(false);
        }
        return Optional.of(mine.result());
    }

    /**
     * As {@link #submit(Object)}, of who does not wait.
     *
     * @param executor does the work, when it is the item's turn, and completes the future; not the caller's thread
     */
    CompletableFuture<Optional<R>> submit(T item, Executor executor) {
        Promised<T, R> mine = new Promised<>(place(item), executor);
        if (!isLetIn(mine)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (mine.place().turn() == Turn.LEADING && !mine.isLed(() -> lead(true))) {
            lead(false);
        }
        return mine.promise();
    }

    private Place<T, R> place(T item) {
        return new Place<>(
                item,
                weight.applyAsLong(item),
                nanos.getAsLong() + bounds.patience().toNanos());
    }

    private boolean isLetIn(Waiting<T, R> mine) {
        lock.lock();
        try {
            if (queue.size() >= bounds.items() || bytes + mine.place().weight() > bounds.bytes()) {
                return false;
            }
            queue.add(mine);
            bytes += mine.place().weight();
            if (!busy) {
                busy = true;
                mine.place().now(Turn.LEADING);
            } else if (queue.getFirst() == mine) {
                appointFirst();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the turn; when it has not come in time, or the thread is told to stop, leaves the queue if it is still there. */
    private boolean hasLeft(Parked<T, R> mine) {
        boolean told = false;
        try {
            while (!mine.place().turn().isOver()) {
                mine.park(nanos.getAsLong());
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

    private boolean isLate(Waiting<T, R> waiting) {
        return waiting.place().turn() == Turn.FIRST && waiting.place().left(nanos.getAsLong()) <= 0;
    }

    private boolean leaves(Waiting<T, R> waiting) {
        lock.lock();
        try {
            if (!waiting.place().turn().isBefore() || !queue.remove(waiting)) {
                return false;
            }
            bytes -= waiting.place().weight();
            appointFirst();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** For somebody the clock has to be minded. Only under the lock, while somebody is at work. */
    private void appointFirst() {
        if (!queue.isEmpty() && queue.getFirst().place().turn().isBefore()) {
            queue.getFirst().place().now(Turn.FIRST);
            queue.getFirst().mindTheClock(this::setAlarm);
        }
    }

    /** One is enough: it was set for somebody who came earlier, and is set again. Only under the lock. */
    private void setAlarm(Place<?, ?> first, Executor executor) {
        if (!alarmIsSet) {
            alarmIsSet = true;
            CompletableFuture.delayedExecutor(first.left(nanos.getAsLong()), TimeUnit.NANOSECONDS, executor)
                    .execute(this::refuseLate);
        }
    }

    private void refuseLate() {
        List<Promised<T, R>> late = new ArrayList<>();
        lock.lock();
        try {
            alarmIsSet = false;
            while (!queue.isEmpty() && queue.getFirst() instanceof Promised<T, R> first && isLate(first)) {
                // Appoints the next one, who may be late as well.
                if (leaves(first)) {
                    late.add(first);
                }
            }
            appointFirst();
        } finally {
            lock.unlock();
        }
        late.forEach(Promised::refuse);
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

    /** @param aside whether this is a task of an executor, and may do what callers do with their results */
    private void lead(boolean aside) {
        boolean goesOn = true;
        while (goesOn) {
            List<Waiting<T, R>> batch = nextBatch();
            decide(batch);
            goesOn = !isPassedOn();
            tell(batch, aside);
        }
        aftermath.run();
    }

    private List<Waiting<T, R>> nextBatch() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        lock.lock();
        try {
            while (!queue.isEmpty() && batch.size() < bounds.largestBatch()) {
                Waiting<T, R> next = queue.removeFirst();
                bytes -= next.place().weight();
                next.place().now(Turn.TAKEN);
                batch.add(next);
            }
            appointFirst();
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private void decide(List<Waiting<T, R>> batch) {
        try {
            List<R> results = commit.apply(
                    batch.stream().map(waiting -> waiting.place().item()).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).place().became(new Outcome.Done<>(results.get(i)));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(waiting -> waiting.place().became(new Outcome.Failed<>(failure)));
        }
    }

    /** Whether somebody else goes on, or nobody needs to. */
    private boolean isPassedOn() {
        Waiting<T, R> next;
        lock.lock();
        try {
            if (queue.isEmpty()) {
                busy = false;
                return true;
            }
            next = queue.getFirst();
            next.place().now(Turn.LEADING);
        } finally {
            lock.unlock();
        }
        return next.isLed(() -> lead(true));
    }

    private void tell(List<Waiting<T, R>> batch, boolean aside) {
        Optional<Promised<T, R>> one = Optional.empty();
        for (Waiting<T, R> waiting : batch) {
            switch (waiting) {
                case Parked<T, R> parked -> parked.wake();
                case Promised<T, R> promised -> {
                    answers.add(promised);
                    one = Optional.of(promised);
                }
            }
        }
        if (one.filter(promised -> aside || !promised.isTaken(this::answer)).isPresent()) {
            answer();
        }
    }

    private void answer() {
        for (Promised<T, R> next = answers.poll(); next != null; next = answers.poll()) {
            next.answer();
        }
    }
}
