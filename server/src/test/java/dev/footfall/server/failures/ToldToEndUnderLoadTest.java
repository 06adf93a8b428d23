package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGTERM under load. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToldToEndUnderLoadTest {
    private static final int SENDERS = 8;
    private static final int ENOUGH = 200;

    private final Installation installation;
    private final Ledger ledger = new Ledger();

    ToldToEndUnderLoadTest(@TempDir Path folder) {
        installation = Installation.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10s", "0s"})
    void everything_acknowledged_is_there_and_no_log_is_left(String grace) throws InterruptedException {
        try (ServingProcess server = ServingProcess.on(installation, "--shutdown-grace", grace)) {
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
        Figures.note("SIGTERM, grace " + grace + ": " + ledger + "; " + books);
        assertThat(books).as(books.toString()).matches(Reconciliation::balances);
        assertThat(ledger.surprises()).isEmpty();
    }
}
