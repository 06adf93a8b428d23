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
    private static final long FEW = 4;
    private static final Duration SLOW = Duration.ofMillis(300);

    private final Installation installation;
    private final Ledger ledger = new Ledger();

    ToldToEndUnderLoadTest(@TempDir Path folder) {
        installation = Installation.in(folder);
    }

    @Test
    void with_a_grace_every_event_that_is_stored_was_answered() throws InterruptedException {
        tellToEnd(ServingProcess.on(installation, "--shutdown-grace", "20s"));

        assertThatWhatIsStoredWasAnswered();
    }

    @Test
    void with_a_grace_every_event_that_is_stored_was_answered_however_slow_the_disk_is() throws InterruptedException {
        tellToEnd(ServingProcess.withSlowDisk(installation, SLOW, "--shutdown-grace", "20s"));

        assertThatWhatIsStoredWasAnswered();
    }

    @Test
    void without_a_grace_everything_acknowledged_is_there() throws InterruptedException {
        tellToEnd(ServingProcess.on(installation, "--shutdown-grace", "0s"));
    }

    /** A request that is sent in the very moment in which its connection is closed has no answer, and was not taken in. */
    private void assertThatWhatIsStoredWasAnswered() {
        assertThat(installation.stored().events())
                .extracting(EventId::of)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ledger.outcomes()).containsEntry(id, Ledger.Outcome.ACKNOWLEDGED));
        assertThat(ledger.count(Ledger.Outcome.UNKNOWN)).isLessThanOrEqualTo(FEW);
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
