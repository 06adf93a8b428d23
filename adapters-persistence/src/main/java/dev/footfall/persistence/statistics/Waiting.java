package dev.footfall.persistence.statistics;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The batches that wait to become rows, and how far all commits have come. Any thread may call, and waits for no disk but to
 * move the mark.
 */
final class Waiting {
    private final HighWaterMark mark;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<JournalEntry> batches = new ArrayDeque<>();
    private final AtomicLong bytes = new AtomicLong();
    private Position last = Position.START;

    Waiting(HighWaterMark mark) {
        this.mark = mark;
    }

    /**
     * Begins with what the process before has left.
     *
     * @param stored how far the tables have come
     * @param acknowledged how far the process before said it had
     * @return how far the tables have to have come
     */
    Position begin(Collection<JournalEntry> left, Position stored, Position acknowledged) {
        return locked(() -> {
            batches.addAll(left);
            bytes.set(left.stream().mapToLong(Waiting::size).sum());
            JournalEntry first = batches.peekFirst();
            last = first == null
                    ? later(stored, acknowledged)
                    : batches.getLast().position();
            return first == null ? acknowledged : first.before();
        });
    }

    /** A batch is durable. */
    void add(JournalEntry batch) {
        locked(() -> {
            batches.addLast(batch);
            bytes.addAndGet(size(batch));
            return passed(batch.position());
        });
    }

    /** The tables have come so far, and this is durable. Says whether that makes batches superfluous. */
    boolean stored(Position position) {
        return locked(() -> {
            boolean superfluous = false;
            while (!batches.isEmpty() && !position.isBehind(batches.getFirst().position())) {
                bytes.addAndGet(-size(batches.removeFirst()));
                superfluous = true;
            }
            if (last.isBehind(position)) {
                var unused = passed(position);
            }
            return superfluous;
        });
    }

    /** The number must not be given to anything else. */
    void burn(Position position) {
        locked(() -> last = later(last, new Position(position.sequence(), last.events())));
    }

    private Position passed(Position position) {
        last = position;
        mark.advance(position);
        return position;
    }

    /** Oldest first. */
    List<JournalEntry> batches() {
        return locked(() -> List.copyOf(batches));
    }

    /** How far all commits have come, those that are only in the journal too. */
    Position last() {
        return locked(() -> last);
    }

    long bytes() {
        return bytes.get();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Position later(Position one, Position other) {
        return one.isBehind(other) ? other : one;
    }

    private static long size(JournalEntry batch) {
        return batch.content().length;
    }
}
