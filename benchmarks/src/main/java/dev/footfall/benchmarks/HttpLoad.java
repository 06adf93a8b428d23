package dev.footfall.benchmarks;

import dev.footfall.benchmarks.ClosedLoop.Load;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Closed-loop load on a running server.
 *
 * <p>Arguments: base address, {@code event} or a path to GET, bearer key or {@code -}, site, connections, seconds of
 * warm-up, seconds measured. Prints one line of JSON: requests per second, median and 99th percentile in microseconds,
 * and how many answers were not 2xx.
 */
public final class HttpLoad {
    private HttpLoad() {}

    public static void main(String[] arguments) throws InterruptedException {
        URI server = URI.create(arguments[0]);
        String what = arguments[1];
        Supplier<byte[]> requests =
                what.equals("event") ? new PageViews(server, arguments[3]) : question(server, what, arguments[2]);
        ClosedLoop loop = new ClosedLoop(server, requests, Integer.parseInt(arguments[4]));
        loop.run(seconds(arguments[5]));
        Load load = loop.run(seconds(arguments[6]));
        System.out.printf(
                Locale.ROOT,
                "{\"what\":\"%s\",\"connections\":%d,\"per_second\":%d,\"p50_us\":%d,\"p99_us\":%d,\"failed\":%d}%n",
                what,
                loop.connections(),
                load.perSecond(),
                load.microsAt(0.5),
                load.microsAt(0.99),
                load.failed());
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static Supplier<byte[]> question(URI server, String path, String key) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n"
                        + (key.equals("-") ? "" : "Authorization: Bearer " + key + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return () -> request;
    }
}
