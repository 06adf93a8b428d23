package dev.footfall.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** So many connections, each sending its next request when the last is answered. */
record ClosedLoop(URI server, Supplier<byte[]> requests, int connections) {

    Load run(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return run(() -> System.nanoTime() < end);
    }

    Load run(BooleanSupplier goesOn) throws InterruptedException {
        long start = System.nanoTime();
        List<Load> loads = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                Load load = load(goesOn);
                synchronized (loads) {
                    loads.add(load);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Load.sum(loads, Duration.ofNanos(System.nanoTime() - start));
    }

    private Load load(BooleanSupplier goesOn) {
        long[] micros = new long[1 << 12];
        int count = 0;
        long failed = 0;
        try (Connection connection = new Connection(server)) {
            while (goesOn.getAsBoolean()) {
                long start = System.nanoTime();
                int status = connection.send(requests.get()).status();
                if (count == micros.length) {
                    micros = Arrays.copyOf(micros, count * 2);
                }
                micros[count++] = (System.nanoTime() - start) / 1_000;
                failed += status / 100 == 2 ? 0 : 1;
            }
        } catch (IOException broken) {
            System.err.println("a connection broke: " + broken.getMessage());
            failed++;
        }
        return new Load(Arrays.copyOf(micros, count), failed, Duration.ZERO);
    }

    /**
     * How requests were answered.
     *
     * @param micros how long each answer took
     * @param failed how many were not 2xx
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, compared with nothing
    record Load(long[] micros, long failed, Duration time) {
        private static final double SECOND = 1e9;

        private static Load sum(List<Load> loads, Duration time) {
            long[] sorted = loads.stream()
                    .flatMapToLong(load -> Arrays.stream(load.micros))
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                throw new IllegalStateException("nothing was answered");
            }
            return new Load(sorted, loads.stream().mapToLong(Load::failed).sum(), time);
        }

        long perSecond() {
            return Math.round(micros.length / (time.toNanos() / SECOND));
        }

        long microsAt(double quantile) {
            return micros[(int) (micros.length * quantile)];
        }
    }
}
