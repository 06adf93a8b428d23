package dev.footfall.server.failures;

import dev.footfall.server.failures.Tracker.Sent;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Senders that post as fast as they are answered, each over a connection of its own, until they are stopped or cut off. */
final class Load {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Ledger ledger;
    private final List<Thread> senders;

    private Load(URI server, List<Tracker> trackers, Ledger ledger) {
        this.ledger = ledger;
        this.senders = trackers.stream()
                .map(tracker -> Thread.ofPlatform().unstarted(() -> send(server, tracker)))
                .toList();
    }

    /** Sends as long as something else takes; then every sender gets his last answer, or finds out that there is none. */
    static void during(Meanwhile meanwhile, URI server, List<Tracker> trackers, Ledger ledger)
            throws InterruptedException {
        Load load = new Load(server, trackers, ledger);
        load.senders.forEach(Thread::start);
        try {
            meanwhile.run();
        } finally {
            load.stopped.set(true);
            for (Thread sender : load.senders) {
                sender.join();
            }
        }
    }

    /** What is done under load. */
    @FunctionalInterface
    interface Meanwhile {
        void run() throws InterruptedException;
    }

    private void send(URI server, Tracker tracker) {
        try (Wire wire = new Wire(server)) {
            boolean open = true;
            while (open && !stopped.get()) {
                open = send(wire, tracker.next());
            }
        } catch (IOException gone) {
            stopped.set(true);
        }
    }

    private boolean send(Wire wire, Sent sent) {
        try {
            Answer answer = wire.send(sent.request());
            ledger.answered(sent.id(), answer);
            return !answer.isLast();
        } catch (IOException broken) {
            ledger.unanswered(sent.id());
            return false;
        }
    }
}
