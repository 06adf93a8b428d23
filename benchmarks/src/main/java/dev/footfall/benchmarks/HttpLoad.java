package dev.footfall.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Closed-loop load on a running server: so many connections, each sending its next request when the last is answered.
 *
 * <p>Arguments: base address, {@code event} or a path to GET, bearer key or {@code -}, site, connections, seconds of
 * warm-up, seconds measured. Prints one line of JSON: requests per second, median and 99th percentile in microseconds,
 * and how many answers were not 2xx.
 */
public final class HttpLoad {
    private static final AtomicLong VISITORS = new AtomicLong();

    private HttpLoad() {}

    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[0]);
        String what = arguments[1];
        int connections = Integer.parseInt(arguments[4]);
        Load load = new Load(server, what, arguments[2], arguments[3]);
        run(load, connections, Integer.parseInt(arguments[5]));
        int seconds = Integer.parseInt(arguments[6]);
        List<Result> results = run(load, connections, seconds);
        long[] micros = results.stream()
                .flatMapToLong(result -> Arrays.stream(result.micros))
                .sorted()
                .toArray();
        if (micros.length == 0) {
            System.err.println("nothing was answered");
            System.exit(1);
        }
        long failed = results.stream().mapToLong(result -> result.failed).sum();
        System.out.printf(
                Locale.ROOT,
                "{\"what\":\"%s\",\"connections\":%d,\"per_second\":%d,\"p50_us\":%d,\"p99_us\":%d,\"failed\":%d}%n",
                what,
                connections,
                micros.length / seconds,
                micros[micros.length / 2],
                micros[(int) (micros.length * 0.99)],
                failed);
    }

    private static List<Result> run(Load load, int connections, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Result> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                Result result = load.until(end);
                synchronized (results) {
                    results.add(result);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return results;
    }

    private static final class Result {
        private final long[] micros;
        private final long failed;

        Result(long[] micros, long failed) {
            this.micros = micros;
            this.failed = failed;
        }
    }

    private record Load(URI server, String what, String key, String site) {
        Result until(long end) {
            long[] micros = new long[1 << 16];
            int count = 0;
            long failed = 0;
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream());
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    out.write(request());
                    int status = read(in);
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
            return new Result(Arrays.copyOf(micros, count), failed);
        }

        private byte[] request() {
            return (what.equals("event") ? event() : "GET " + what + " HTTP/1.1\r\n" + common() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        // A hundred thousand visitors, each with an address of his own.
        private String event() {
            long visitor = VISITORS.getAndIncrement() % 100_000;
            String body =
                    "{\"n\":\"pageview\",\"u\":\"https://%s/page/%d\",\"d\":\"%s\",\"r\":\"https://www.google.com/\"}"
                            .formatted(site, visitor % 50, site);
            return "POST /api/event HTTP/1.1\r\n" + common()
                    + "Content-Type: text/plain\r\nX-Forwarded-For: 10.%d.%d.%d\r\n"
                            .formatted(visitor >> 16 & 255, visitor >> 8 & 255, visitor & 255)
                    + "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/124.0.0.0 Safari/537.36\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        }

        private String common() {
            return "Host: " + server.getAuthority() + "\r\n"
                    + (key.equals("-") ? "" : "Authorization: Bearer " + key + "\r\n");
        }

        /** Reads one answer with a known length and returns its status. */
        private static int read(InputStream in) throws IOException {
            int status = Integer.parseInt(line(in).split(" ", -1)[1]);
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            header.substring("content-length:".length()).strip());
                }
            }
            in.skipNBytes(length);
            return status;
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
