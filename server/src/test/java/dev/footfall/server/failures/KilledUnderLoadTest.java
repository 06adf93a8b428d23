package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at full load, again and again on one data directory. {@code -Dfailures.rounds=100} for more of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledUnderLoadTest {
    private static final int ROUNDS = Integer.getInteger("failures.rounds", 5);
    private static final int SENDERS = 8;
    /** A server that has just started is not at full load yet. */
    private static final int AT_LEAST = 50;

    private static final int LONGEST_MILLIS = 1_500;

    private final Installation installation;
    private final Ledger ledger = new Ledger();
    private final List<Tracker> trackers;
    private final List<Duration> starts = new ArrayList<>();

    KilledUnderLoadTest(@TempDir Path folder) {
        installation = Installation.in(folder);
        trackers = installation.trackers(SENDERS);
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_stored_twice() throws InterruptedException {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
            Figures.note("kill -9, round " + (round + 1) + ": " + ledger);
        }
        assertThat(endInOrder()).isZero();

        Reconciliation books = Reconciliation.of(ledger.outcomes(), installation.stored());
        Figures.note("kill -9, " + ROUNDS + " rounds: " + ledger + "; " + books + "; slowest start "
                + starts.stream().max(Comparator.naturalOrder()).orElseThrow());
        assertThat(books).as(books.toString()).matches(Reconciliation::balances);
        assertThat(ledger.surprises()).isEmpty();
    }

    private void killAfter(Duration moment) throws InterruptedException {
        try (ServingProcess server = ServingProcess.on(installation)) {
            starts.add(server.start());
            Load.during(
                    () -> {
                        ledger.awaitAcknowledged(AT_LEAST);
                        Thread.sleep(moment);
                        server.kill();
                    },
                    server.address(),
                    trackers,
                    ledger);
        }
    }

    /** Recovers from the last kill, and sees the visits of before go on. */
    private int endInOrder() throws InterruptedException {
        try (ServingProcess server = ServingProcess.on(installation)) {
            Load.during(() -> ledger.awaitAcknowledged(AT_LEAST), server.address(), trackers, ledger);
            return server.terminate();
        }
    }
}
