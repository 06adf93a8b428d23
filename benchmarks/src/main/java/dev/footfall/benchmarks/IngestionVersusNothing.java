package dev.footfall.benchmarks;

import dev.footfall.benchmarks.ClosedLoop.Load;
import dev.footfall.server.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Events acknowledged as durable a second, beside what the same HTTP server answers that does nothing with them. Both run
 * as processes of their own, and are loaded in turn.
 *
 * <p>Arguments: a new folder, seconds of warm-up, seconds of a round, rounds, numbers of connections.
 */
public final class IngestionVersusNothing {
    private IngestionVersusNothing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Duration warmUp = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        Duration round = Duration.ofSeconds(Integer.parseInt(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        BenchmarkSites.provision(folder, Instant.now());
        try (ServerProcess nothing = ServerProcess.start(NothingDone.class);
                ServerProcess footfall =
                        ServerProcess.start(Main.class, "serve", "--port", "0", "--data-dir", folder.toString())) {
            for (String connections : Arrays.copyOfRange(arguments, 4, arguments.length)) {
                Pair pair = new Pair(
                        loop(nothing, Integer.parseInt(connections)), loop(footfall, Integer.parseInt(connections)));
                pair.warmUp(warmUp);
                pair.measure(round, rounds);
            }
        }
    }

    private static ClosedLoop loop(ServerProcess server, int connections) {
        return new ClosedLoop(server.address(), new PageViews(server.address(), BenchmarkSites.BIG), connections);
    }

    private record Pair(ClosedLoop nothing, ClosedLoop footfall) {
        void warmUp(Duration time) throws InterruptedException {
            nothing.run(time);
            footfall.run(time);
        }

        void measure(Duration time, int rounds) throws InterruptedException {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Load none = nothing.run(time);
                Load durable = footfall.run(time);
                ratios.add((double) durable.perSecond() / none.perSecond());
                System.out.printf(
                        Locale.ROOT,
                        "%4d connections  nothing %s  durable %s  ratio %.3f  load %.1f%n",
                        nothing.connections(),
                        text(none),
                        text(durable),
                        ratios.getLast(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
            ratios.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%4d connections  median ratio %.3f%n",
                    nothing.connections(),
                    ratios.get(ratios.size() / 2));
        }

        private static String text(Load load) {
            return String.format(
                    Locale.ROOT,
                    "%6d/s p50 %6.1f ms p99 %6.1f ms failed %d",
                    load.perSecond(),
                    load.microsAt(0.5) / 1e3,
                    load.microsAt(0.99) / 1e3,
                    load.failed());
        }
    }
}
