package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM under load. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToldToEndUnderLoadTest {
    private static final int SENDERS = 32;
    private static final int ENOUGH = 200;
    private static final Duration SLOW = Duration.ofMillis(300);

    private final Installation installation;
    private final Ledger ledger = new Ledger();

    ToldToEndUnderLoadTest(@TempDir Path folder) {
        installation = Installation.in(folder);
    }

    @Test
    void with_a_grace_every_event_is_answered_and_everything_acknowledged_is_there() throws InterruptedException {
        tellToEnd(ServingProcess.on(installation, "--shutdown-grace", "20s"));

        assertThat(ledger.count(Ledger.Outcome.UNKNOWN)).isZero();
    }

    @Test
    void with_a_grace_every_event_is_answered_on_a_disk_that_is_slower_than_the_end_of_a_connection()
            throws InterruptedException {
        tellToEnd(ServingProcess.withSlowDisk(installation, SLOW, "--shutdown-grace", "20s"));

        assertThat(ledger.count(Ledger.Outcome.UNKNOWN)).isZero();
    }

    @Test
    void without_a_grace_everything_acknowledged_is_there() throws InterruptedException {
        tellToEnd(ServingProcess.on(installation, "--shutdown-grace", "0s"));
    }

    private void tellToEnd(ServingProcess serving) throws InterruptedException {
        try (ServingProcess server = serving) {
            Load.during(
                    () -> {
                        ledger.awaitAcknowledged(ENOUGH);
                        assertThat(server.terminate()).isZero();
                    },
                    server.address(),
                    installation.trackers(SENDERS),
                    ledger);
        }

        assertThat(installation.data()).isDirectoryNotContaining("glob:**.wal");
        Reconciliation books = Reconciliation.of(ledger.outcomes(), installation.stored());
        Figures.note("SIGTERM: " + ledger + "; " + books);
        assertThat(books).as(books.toString()).matches(Reconciliation::balances);
        assertThat(ledger.surprises()).isEmpty();
    }
}
