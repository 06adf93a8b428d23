package dev.footfall.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.http.HttpApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebServerTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Slow slow = new Slow();
    private final Never never = new Never();
    private Port port = Port.open("127.0.0.1", 0);
    private WebServer server = start();

    @BeforeEach
    void nothing_is_slow() {
        assertThat(slow.arrived.getCount()).isOne();
    }

    @AfterEach
    void stop() {
        slow.go.countDown();
        server.close();
    }

    private WebServer start() {
        return WebServer.start(port, Mounted.atRoot(resources()), Duration.ofSeconds(5));
    }

    private Application resources() {
        return new Application() {
            @Override
            @SuppressWarnings("deprecation") // these are instances
            public Set<Object> getSingletons() {
                return Set.of(new Echo(), slow, new Upload(), new Half(), new Later(), never);
            }
        };
    }

    @Test
    void everything_may_be_below_a_path() {
        server.close();
        port = Port.open("127.0.0.1", 0);
        server = WebServer.start(port, new Mounted(resources(), "/deep/down"), Duration.ofSeconds(5));

        assertThat(get("/deep/down/name/blog.example%2Fde/end").body()).startsWith("blog.example/de");
        assertError(get("/deep/down"), 404, "Not Found");
        assertError(get("/name/x/end"), 404, "Not Found");
        assertThat(send(HttpRequest.newBuilder(URI.create(port.address() + "/deep/down/api/admin/v1/length"))
                                .POST(BodyPublishers.ofByteArray(new byte[16_000_001]))
                                .build())
                        .body())
                .isEqualTo("16000001");
    }

    @Test
    void a_slash_may_be_part_of_a_name() {
        HttpResponse<String> answer = get("/name/blog.example%2Fde/end");

        assertThat(answer.body()).isEqualTo("blog.example/de on a virtual thread");
    }

    @Test
    void what_follows_an_answer_that_came_later_has_a_virtual_thread_as_well() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), port.address().getPort())) {
            socket.getOutputStream().write("""
                            GET /later HTTP/1.1\r
                            Host: localhost\r
                            \r
                            GET /name/x/end HTTP/1.1\r
                            Host: localhost\r
                            Connection: close\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("later", "x on a virtual thread");
        }
    }

    @Test
    void a_request_that_is_cut_off_before_its_answer_gets_none() throws Exception {
        server.close();
        port = Port.open("127.0.0.1", 0);
        server = WebServer.start(port, Mounted.atRoot(resources()), Duration.ZERO);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), port.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /later/never HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(never.arrived.await(5, TimeUnit.SECONDS)).isTrue();

            server.close();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEmpty();
        }
    }

    @Test
    void what_no_resource_answers_is_a_json_error() {
        assertError(get("/nowhere"), 404, "Not Found");
    }

    @Test
    void a_resource_that_fails_says_nothing_of_the_cause() {
        assertError(get("/name/fail/end"), 500, "Server Error");
    }

    @Test
    void too_large_headers_are_refused() {
        assertError(get("/name/x/end?" + "y".repeat(20_000)), 414, "URI Too Long");
    }

    @Test
    void too_large_bodies_are_refused() {
        HttpRequest upload = HttpRequest.newBuilder(port.address().resolve("/name"))
                .POST(BodyPublishers.ofByteArray(new byte[16_000_001]))
                .build();

        assertError(send(upload), 413, "Payload Too Large");
    }

    @Test
    void the_admin_api_takes_larger_bodies() {
        HttpRequest upload = HttpRequest.newBuilder(port.address().resolve("/api/admin/v1/length"))
                .POST(BodyPublishers.ofByteArray(new byte[16_000_001]))
                .build();

        assertThat(send(upload).body()).isEqualTo("16000001");
    }

    @Test
    void a_content_type_that_is_none_counts_as_plain_bytes() {
        HttpRequest upload = HttpRequest.newBuilder(port.address().resolve("/api/admin/v1/length"))
                .header("Content-Type", "nonsense")
                .POST(BodyPublishers.ofByteArray(new byte[3]))
                .build();

        assertThat(send(upload).body()).isEqualTo("3");
    }

    @Test
    void an_answer_that_fails_half_way_ends_with_a_broken_connection() {
        HttpRequest question =
                HttpRequest.newBuilder(port.address().resolve("/half")).build();

        assertThatThrownBy(() -> client.send(question, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET / HTTP/1.1\\r\\n\\r\\n                                   | 400
            GET /a/../../etc HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n           | 400
            NONSENSE                                                      | 400
            GET / HTTP/1.1\\r\\nHost: a\\r\\nx: LONG\\r\\n\\r\\n          | 431
            GET /%zz HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n                   | 400
            """)
    void what_is_no_http_is_answered_in_json_as_well(String request, int status) throws IOException {
        String bytes = request.replace("\\r\\n", "\r\n").replace("LONG", "y".repeat(20_000)) + "\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), port.address().getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("content-type: application/json")
                    .contains("{\"error\":\"")
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("<");
        }
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_started() {
        int taken = port.address().getPort();

        assertThatThrownBy(() -> Port.open("127.0.0.1", taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot listen on 127.0.0.1:" + taken + ": Address already in use");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0,127.0.0.1", "127.0.0.1,127.0.0.1", "localhost,localhost"})
    void the_address_is_one_a_client_can_use(String host, String shown) {
        try (Port other = Port.open(host, 0)) {
            assertThat(other.address().getHost()).isEqualTo(shown);
        }
    }

    @Test
    void a_running_request_is_finished_before_the_server_ends() throws Exception {
        var answer = client.sendAsync(
                HttpRequest.newBuilder(port.address().resolve("/slow")).build(), BodyHandlers.ofString());
        assertThat(slow.arrived.await(10, TimeUnit.SECONDS)).isTrue();

        Thread ending = Thread.ofVirtual().start(server::close);
        URI address = port.address();
        // Longer than an idle connection is kept then.
        assertThat(ending.join(Duration.ofMillis(400))).isFalse();
        slow.go.countDown();
        ending.join();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), address.getPort()))
                .isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(port.address() + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    /** Says what it was asked. */
    @Path("name")
    public static final class Echo {
        @GET
        @Path("{name}/end")
        public String name(@PathParam("name") String name) {
            if (name.equals("fail")) {
                throw new InternalServerErrorException("a secret");
            }
            return name + (Thread.currentThread().isVirtual() ? " on a virtual thread" : "");
        }

        @POST
        public String length(byte[] body) {
            return Integer.toString(body.length);
        }
    }

    /** Where large bodies go. */
    @Path("api/admin/v1/length")
    public static final class Upload {
        @POST
        public String length(byte[] body) {
            return Integer.toString(body.length);
        }
    }

    /** Sends a part of its answer. */
    @Path("later/never")
    public static final class Never {
        private final CountDownLatch arrived = new CountDownLatch(1);

        @GET
        public CompletionStage<String> answer() {
            arrived.countDown();
            return new CompletableFuture<>();
        }
    }

    @Path("later")
    public static final class Later {
        @GET
        public CompletionStage<String> answer() {
            return CompletableFuture.supplyAsync(
                    () -> "later", CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
        }
    }

    @Path("half")
    public static final class Half {
        @GET
        public StreamingOutput answer(@Context ContainerRequestContext request) {
            return out -> {
                out.write("half".getBytes(StandardCharsets.UTF_8));
                out.flush();
                ((Runnable) request.getProperty(HttpApi.BREAK_OFF)).run();
            };
        }
    }

    /** Takes its time. */
    @Path("slow")
    public static final class Slow {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @GET
        public String answer() throws InterruptedException {
            arrived.countDown();
            go.await();
            return "done";
        }
    }
}
