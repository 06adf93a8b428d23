package dev.footfall.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Trackers come from so many browsers, and each keeps its connection for a while. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("it measures the heap")
class ManyConnectionsTest {
    private static final int CONNECTIONS = 500;
    private static final long MOST_BYTES_EACH = 40_000;
    private static final String ANSWER = "here";

    @Test
    void a_connection_that_waits_for_its_next_request_keeps_little_memory() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        Port port = Port.open("127.0.0.1", 0);
        try (WebServer server = WebServer.start(port, Mounted.atRoot(resources()), Duration.ofSeconds(1))) {
            assertThat(server).isNotNull();
            for (int warm = 0; warm < 20; warm++) {
                waiting.add(answered(port, warm));
            }
            long before = used();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                waiting.add(answered(port, connection));
            }

            assertThat((used() - before) / CONNECTIONS).isLessThan(MOST_BYTES_EACH);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static Application resources() {
        return new Application() {
            @Override
            @SuppressWarnings("deprecation") // this is an instance
            public Set<Object> getSingletons() {
                return Set.of(new Here());
            }
        };
    }

    /** A connection after two requests, which had headers of their own. */
    private static Socket answered(Port port, int who) throws IOException {
        Socket socket = new Socket(port.address().getHost(), port.address().getPort());
        ask(socket, who);
        ask(socket, who);
        return socket;
    }

    private static void ask(Socket socket, int who) throws IOException {
        String request =
                "GET / HTTP/1.1\r\nHost: footfall.example\r\nUser-Agent: Browser/%d\r\nX-Forwarded-For: 192.0.2.%d\r\n\r\n"
                        .formatted(who, who % 256);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (answer.indexOf(ANSWER) < 0) {
            int read = in.read();
            assertThat(read).as(answer.toString()).isNotNegative();
            answer.append((char) read);
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Path("/")
    public static final class Here {
        @GET
        public String say() {
            return ANSWER;
        }
    }
}
