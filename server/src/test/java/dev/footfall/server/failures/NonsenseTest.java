package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that make no sense. {@code -Dfailures.requests=1000000} for more of them, {@code -Dfailures.seed} for others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NonsenseTest {
    private static final long REQUESTS = Long.getLong("failures.requests", 6_000);
    private static final long SEED = Long.getLong("failures.seed", 1);
    private static final int PARTS = 10;
    private static final int SENDERS = 16;
    // What a part of the nonsense may leave behind at most is little: the visits of those who were taken for visitors.
    private static final long MOST_GROWTH_BYTES = 48L << 20;

    private final Installation installation;

    NonsenseTest(@TempDir Path folder) {
        installation = Installation.in(folder);
    }

    @Test
    void nonsense_is_answered_in_order_and_leaves_nothing_behind() throws IOException {
        try (ServingProcess server = ServingProcess.on(installation, "--rate-limit", "999999999/1h")) {
            Fuzzing fuzzing = new Fuzzing(server.address(), installation.key());
            long early = 0;
            for (int part = 0; part < PARTS; part++) {
                long start = System.nanoTime();
                fuzzing.send(REQUESTS / PARTS, SENDERS, SEED * PARTS + part);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                Figures.note("nonsense, part " + part + " of " + REQUESTS / PARTS + " requests: " + took.toMillis()
                        + " ms, slowest so far " + fuzzing.slowestMillis() + " ms, heap " + server.liveHeapBytes());
                early = part == 1 ? server.liveHeapBytes() : early;
            }
            Figures.note("nonsense, " + REQUESTS + " requests: " + fuzzing.answers());

            assertThat(fuzzing.complaints()).isEmpty();
            assertThat(server.liveHeapBytes()).isLessThan(early + MOST_GROWTH_BYTES);
            assertThat(server.terminate()).isZero();
        }
        assertThat(failuresLogged()).isEmpty();
    }

    private List<String> failuresLogged() throws IOException {
        return Files.readAllLines(ServingProcess.log(installation)).stream()
                .filter(line -> line.contains("failed") || line.contains("Exception"))
                .toList();
    }
}
