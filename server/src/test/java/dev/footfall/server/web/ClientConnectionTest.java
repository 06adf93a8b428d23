package dev.footfall.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.http.HttpApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Several times the shorter patience, and the moment that connections are left when a server ends. */
    private static final long QUIET = 700;

    private static final int MUCH = 40_000_000;

    private final Exchange exchange = new Exchange();
    private Port port = Port.open("127.0.0.1", 0);
    private WebServer server = start(LONG, LONG);

    private WebServer start(Duration sender, Duration reader) {
        return WebServer.start(port, Mounted.atRoot(resources()), LONG, new Patience(sender, reader));
    }

    private void startAgain(Duration sender, Duration reader) {
        server.close();
        port = Port.open("127.0.0.1", 0);
        server = start(sender, reader);
    }

    private Application resources() {
        return new Application() {
            @Override
            @SuppressWarnings("deprecation") // this is an instance
            public Set<Object> getSingletons() {
                return Set.of(exchange);
            }
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_that_reads_slowly_gets_the_whole_answer() throws Exception {
        startAgain(SHORT, LONG);
        try (Socket client = asking("GET /exchange/much HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
            Thread.sleep(QUIET);

            assertThat(client.getInputStream().readAllBytes()).hasSizeGreaterThan(MUCH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void a_client_that_stops_reading_does_not_take_the_part_for_the_whole(String version) throws Exception {
        startAgain(SHORT, SHORT);
        try (Socket client =
                asking("GET /exchange/much HTTP/" + version + "\r\nHost: a\r\nConnection: close\r\n\r\n")) {
            assertThat(exchange.failed.await(10, TimeUnit.SECONDS)).isTrue();
            InputStream in = client.getInputStream();

            if (version.equals("1.0")) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(SocketException.class);
            } else {
                assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                        .doesNotEndWith("\r\n0\r\n\r\n");
            }
        }
    }

    @Test
    void a_half_answer_of_unknown_length_ends_with_a_reset() throws Exception {
        try (Socket client = asking("GET /exchange/half HTTP/1.0\r\n\r\n")) {
            assertThatThrownBy(client.getInputStream()::readAllBytes).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_whole_answer_of_unknown_length_ends_in_order(boolean hangsUp) throws Exception {
        try (Socket client = asking("GET /exchange/much HTTP/1.0\r\n\r\n")) {
            if (hangsUp) {
                client.shutdownOutput();
            }
            byte[] answer = client.getInputStream().readAllBytes();

            assertThat(answer.length - MUCH).isBetween(50, 500);
        }
    }

    @Test
    void a_body_that_stops_coming_ends_its_request() throws Exception {
        startAgain(SHORT, LONG);
        try (Socket client = asking("POST /exchange HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na")) {
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotStartWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /exch"})
    void a_request_that_does_not_come_ends_its_connection(String beginning) throws Exception {
        startAgain(SHORT, LONG);
        try (Socket client = asking(beginning)) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_body_that_comes_slowly_is_waited_for_when_the_server_ends() throws Exception {
        try (Socket client = asking("POST /exchange HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");
                Socket unused = asking("")) {
            assertThat(exchange.arrived.await(10, TimeUnit.SECONDS)).isTrue();
            Thread ending = Thread.ofPlatform().start(server::close);

            assertThat(unused.getInputStream().read()).isEqualTo(-1);
            Thread.sleep(QUIET);
            client.getOutputStream().write(new byte[] {'b', 'c'});

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\nabc");
            ending.join();
        }
    }

    @Test
    void what_has_come_before_the_server_ends_and_nobody_has_looked_at_is_answered() throws Exception {
        Occupied occupied = new Occupied();
        try (Socket client = asking("POST /exchange HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")) {
            Thread.sleep(QUIET);
            Thread ending = Thread.ofPlatform().start(server::close);
            Thread.sleep(QUIET);
            occupied.end();

            // It comes too late to be taken in, and is told so.
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 503");
            ending.join();
        } finally {
            occupied.end();
        }
    }

    private Socket asking(String request) throws IOException {
        Socket client =
                new Socket(InetAddress.getLoopbackAddress(), port.address().getPort());
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** Keeps every processor from running other virtual threads. */
    private static final class Occupied {
        private volatile boolean over;

        Occupied() throws InterruptedException {
            int processors = Runtime.getRuntime().availableProcessors();
            CountDownLatch begun = new CountDownLatch(processors);
            for (int i = 0; i < processors; i++) {
                Thread.ofVirtual().start(() -> {
                    begun.countDown();
                    while (!over) {
                        Thread.onSpinWait();
                    }
                });
            }
            begun.await();
        }

        void end() {
            over = true;
        }
    }

    /** Sends and takes. */
    @Path("exchange")
    public static final class Exchange {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch failed = new CountDownLatch(1);

        @GET
        @Path("much")
        public StreamingOutput much() {
            return out -> {
                byte[] part = new byte[MUCH / 400];
                try {
                    for (int i = 0; i < 400; i++) {
                        out.write(part);
                    }
                } catch (IOException gone) {
                    failed.countDown();
                    throw gone;
                }
            };
        }

        @GET
        @Path("half")
        public StreamingOutput half(@Context ContainerRequestContext request) {
            return out -> {
                out.write(new byte[100_000]);
                ((Runnable) request.getProperty(HttpApi.BREAK_OFF)).run();
            };
        }

        @POST
        public byte[] echo(InputStream body) throws IOException {
            arrived.countDown();
            return body.readAllBytes();
        }
    }
}
