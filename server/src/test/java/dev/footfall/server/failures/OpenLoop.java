package dev.footfall.server.failures;

import dev.footfall.server.failures.Ledger.Outcome;
import dev.footfall.server.failures.Tracker.Sent;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Events at a rate of their own, whatever the server makes of those before: each goes over a connection that is free, or a
 * new one. Times count from the moment an event was due.
 */
final class OpenLoop {
    private final URI server;
    private final Supplier<Tracker> trackers;
    private final Ledger ledger;
    private final int mostConnections;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private final AtomicLong connections = new AtomicLong();

    /** @param trackers gives each connection one of its own */
    OpenLoop(URI server, Supplier<Tracker> trackers, Ledger ledger, int mostConnections) {
        this.server = server;
        this.trackers = trackers;
        this.ledger = ledger;
        this.mostConnections = mostConnections;
    }

    /** Returns once everything that was sent has been answered. */
    Result run(double perSecond, Duration time) {
        Run run = new Run();
        long start = System.nanoTime();
        long events = (long) (perSecond * time.toNanos() / 1e9);
        for (long event = 0; event < events; event++) {
            long due = start + (long) (event / perSecond * 1e9);
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            run.send(due);
        }
        run.unfinished.arriveAndAwaitAdvance();
        return run.result(Duration.ofNanos(System.nanoTime() - start));
    }

    /** A connection and who sends over it. */
    private record Line(Wire wire, Tracker tracker) {}

    /**
     * What came of the events of one rate.
     *
     * @param unsent for want of another connection
     * @param sortedMicros of the acknowledged ones
     */
    record Result(long acknowledged, long refused, long broken, long unsent, Duration time, List<Long> sortedMicros) {
        double acknowledgedPerSecond() {
            return acknowledged / (time.toNanos() / 1e9);
        }

        @Override
        public String toString() {
            return "%.0f/s acknowledged (p50 %s µs, p99 %s µs), %d refused, %d broken, %d unsent, in %d ms"
                    .formatted(
                            acknowledgedPerSecond(),
                            microsAt(0.5),
                            microsAt(0.99),
                            refused,
                            broken,
                            unsent,
                            time.toMillis());
        }

        private String microsAt(double quantile) {
            return sortedMicros.isEmpty()
                    ? "-"
                    : sortedMicros.get((int) (sortedMicros.size() * quantile)).toString();
        }
    }

    private final class Run {
        private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong broken = new AtomicLong();
        private final Phaser unfinished = new Phaser(1);
        private long unsent;

        void send(long due) {
            Line free = idle.pollFirst();
            if (free == null && connections.get() >= mostConnections) {
                unsent++;
                return;
            }
            unfinished.register();
            Thread.startVirtualThread(() -> {
                try {
                    send(free == null ? connected() : free, due);
                } catch (IOException noConnection) {
                    broken.incrementAndGet();
                } finally {
                    unfinished.arriveAndDeregister();
                }
            });
        }

        private Line connected() throws IOException {
            connections.incrementAndGet();
            try {
                return new Line(new Wire(server), trackers.get());
            } catch (IOException refusedByTheSystem) {
                connections.decrementAndGet();
                throw refusedByTheSystem;
            }
        }

        private void send(Line line, long due) throws IOException {
            Sent sent = line.tracker().next();
            try {
                Answer answer = line.wire().send(sent.request());
                ledger.answered(sent.id(), answer);
                if (ledger.outcomes().get(sent.id()) == Outcome.REFUSED) {
                    refused.incrementAndGet();
                } else {
                    micros.add((System.nanoTime() - due) / 1_000);
                }
                if (answer.isLast()) {
                    connections.decrementAndGet();
                    line.wire().close();
                } else {
                    idle.addFirst(line);
                }
            } catch (IOException cutOff) {
                ledger.unanswered(sent.id());
                connections.decrementAndGet();
                throw cutOff;
            }
        }

        Result result(Duration time) {
            List<Long> sorted = new ArrayList<>(micros);
            sorted.sort(null);
            return new Result(sorted.size(), refused.get(), broken.get(), unsent, time, sorted);
        }
    }
}
