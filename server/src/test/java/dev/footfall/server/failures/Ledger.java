package dev.footfall.server.failures;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What senders were told about each of their events. Any thread may write into it. */
final class Ledger {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final Map<EventId, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    Ledger() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void answered(EventId id, Answer answer) {
        if (answer.status() == ACCEPTED) {
            boolean dropped = answer.header("x-plausible-dropped").isPresent();
            note(id, dropped ? Outcome.DROPPED : Outcome.ACKNOWLEDGED);
        } else {
            note(id, Outcome.REFUSED);
            if (!BUSY.contains(answer.status())
                    || !answer.header("retry-after").orElse("").matches("[1-9]\\d*")) {
                surprises.add(id + ": " + answer);
            }
        }
    }

    /** The connection broke before there was an answer. */
    void unanswered(EventId id) {
        note(id, Outcome.UNKNOWN);
    }

    private void note(EventId id, Outcome outcome) {
        outcomes.put(id, outcome);
        counter(outcome).increment();
    }

    private LongAdder counter(Outcome outcome) {
        return Objects.requireNonNull(counts.get(outcome));
    }

    /** Returns once so many more events have been acknowledged. */
    void awaitAcknowledged(long more) throws InterruptedException {
        long enough = count(Outcome.ACKNOWLEDGED) + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count(Outcome.ACKNOWLEDGED) < enough) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so many events are acknowledged: " + this);
            }
            Thread.sleep(2);
        }
    }

    Map<EventId, Outcome> outcomes() {
        return outcomes;
    }

    /** Answers that are neither 202 nor a refusal with a word on when to try again. */
    Queue<String> surprises() {
        return surprises;
    }

    long count(Outcome outcome) {
        return counter(outcome).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            text.append(count(outcome)).append(' ').append(outcome).append(", ");
        }
        return text.append(surprises.size()).append(" surprises").toString();
    }

    /** What a sender knows. */
    enum Outcome {
        /** 202: it is on disk. */
        ACKNOWLEDGED,
        /** 202, but the server says that it will not be stored. */
        DROPPED,
        /** Not stored, and to be tried again. */
        REFUSED,
        /** It may be stored or not. */
        UNKNOWN
    }
}
