package dev.footfall.benchmarks;

import dev.footfall.benchmarks.ClosedLoop.Load;
import dev.footfall.server.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory of a server that takes events in, as many as are wanted. Linux only.
 *
 * <p>Arguments: a new folder, events, connections. Prints twenty lines: events so far, how fast the last ones were taken
 * in, resident megabytes now and at most.
 */
public final class ResidentMemory {
    private static final int LINES = 20;

    private ResidentMemory() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        long events = Long.parseLong(arguments[1]);
        int connections = Integer.parseInt(arguments[2]);
        BenchmarkSites.provision(folder, Instant.now());
        try (ServerProcess footfall =
                ServerProcess.start(Main.class, "serve", "--port", "0", "--data-dir", folder.toString())) {
            ClosedLoop loop = new ClosedLoop(
                    footfall.address(), new PageViews(footfall.address(), BenchmarkSites.BIG), connections);
            System.out.printf(Locale.ROOT, "at rest: %d MB%n", footfall.megabytes("VmRSS"));
            long sent = 0;
            for (int line = 0; line < LINES; line++) {
                AtomicLong left = new AtomicLong(events / LINES);
                Load load = loop.run(() -> left.decrementAndGet() >= 0);
                sent += load.micros().length;
                System.out.printf(
                        Locale.ROOT,
                        "%,12d events  %6d/s  p99 %6.1f ms  failed %d  resident %d MB, at most %d MB%n",
                        sent,
                        load.perSecond(),
                        load.microsAt(0.99) / 1e3,
                        load.failed(),
                        footfall.megabytes("VmRSS"),
                        footfall.megabytes("VmHWM"));
            }
        }
    }
}
