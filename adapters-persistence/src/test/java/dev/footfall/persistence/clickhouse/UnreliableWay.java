package dev.footfall.persistence.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The way to an engine, on which some requests or their answers get lost. */
final class UnreliableWay implements AutoCloseable {
    private static final List<String> HOP_BY_HOP =
            List.of("connection", "content-length", "host", "transfer-encoding", "expect", "upgrade");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int target;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;

    UnreliableWay(int target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.start();
    }

    /**
     * What goes wrong.
     *
     * @param which requests, told by their parameters
     * @param times how often; others get through
     */
    record Trouble(Part part, Predicate<String> which, int times) {
        static final Trouble NONE = new Trouble(Part.ANSWER, request -> false, 0);
    }

    /** What gets lost. */
    enum Part {
        REQUEST,
        ANSWER
    }

    void suffers(Trouble next) {
        lost.set(0);
        trouble = next;
    }

    int lost() {
        return lost.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void forward(HttpExchange exchange) throws IOException {
        Trouble now = trouble;
        String parameters =
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean loses =
                now.which().test(parameters) && lost.getAndUpdate(n -> Math.min(n + 1, now.times())) < now.times();
        try (exchange) {
            if (loses && now.part() == Part.REQUEST) {
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (loses) {
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target + "/?"
                        + Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse("")))
                .POST(BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
