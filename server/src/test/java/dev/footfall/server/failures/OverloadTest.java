package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More events than the server can take in, with 256 MB of heap. {@code -Dfailures.overload=60} for 60 seconds of each of
 * half, once, twice and five times what it can, with figures in {@code target/failures.txt}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverloadTest {
    private static final int SECONDS = Integer.getInteger("failures.overload", 0);
    private static final int SENDERS = 64;
    private static final long FEW = 300;
    private static final long MANY = 30_000;
    private static final int CONNECTIONS = Integer.getInteger("failures.connections", 1_500);

    private final Installation installation;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger senders = new AtomicInteger();

    OverloadTest(@TempDir Path folder) {
        installation = Installation.in(folder);
    }

    @Test
    void what_is_too_much_is_refused_in_order_and_nothing_acknowledged_is_lost() throws InterruptedException {
        try (ServingProcess server = ServingProcess.on(installation)) {
            double capacity = capacity(server);
            OpenLoop loop = new OpenLoop(server.address(), this::tracker, ledger, CONNECTIONS);
            Figures.note("overload: capacity " + Math.round(capacity) + "/s");
            for (double times : SECONDS > 0 ? List.of(0.5, 1.0, 2.0, 5.0) : List.of(5.0)) {
                Figures.note("overload: " + times + " times: "
                        + loop.run(times * capacity, Duration.ofSeconds(Math.max(3, SECONDS))));
            }

            assertThat(server.isAlive()).isTrue();
            assertThat(capacity(server)).as("afterwards").isPositive();
            assertThat(server.terminate()).isZero();
        }
        Reconciliation books = Reconciliation.of(ledger.outcomes(), installation.stored());
        Figures.note("overload: " + ledger + "; " + books);
        assertThat(books).as(books.toString()).matches(Reconciliation::balances);
        assertThat(ledger.surprises()).isEmpty();
    }

    private Tracker tracker() {
        return installation.tracker(senders.getAndIncrement());
    }

    /** Acknowledged events a second when some senders do what they can, once they have warmed the server up. */
    private double capacity(ServingProcess server) throws InterruptedException {
        long events = SECONDS > 0 ? MANY : FEW;
        AtomicLong nanos = new AtomicLong();
        Load.during(
                () -> {
                    ledger.awaitAcknowledged(events);
                    long start = System.nanoTime();
                    ledger.awaitAcknowledged(events);
                    nanos.set(System.nanoTime() - start);
                },
                server.address(),
                Stream.generate(this::tracker).limit(SENDERS).toList(),
                ledger);
        return events / (nanos.get() / 1e9);
    }
}
