package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.embedded.Footfall;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Footfall footfall;
    private ShopServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        footfall = Footfall.open(folder.resolve("stats"));
        server = ShopServer.start(freePort(), footfall, folder);
    }

    @AfterEach
    void stop() {
        server.close();
        footfall.close();
    }

    @Test
    void theShopSeesWhomTrackersTellOf() throws Exception {
        assertThat(pageview("192.0.2.1")).isEqualTo(202);
        assertThat(pageview("192.0.2.1")).isEqualTo(202);
        assertThat(pageview("192.0.2.2")).isEqualTo(202);

        assertThat(get("/shop/visitors").body()).isEqualTo("2 today");
    }

    /** As through a proxy on the same machine, which is trusted. */
    private int pageview(String visitor) throws Exception {
        HttpResponse<String> sent = client.send(
                request("/analytics/api/event")
                        .header("X-Forwarded-For", visitor)
                        .header("Content-Type", "text/plain")
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0")
                        .POST(BodyPublishers.ofString("""
                                {"n": "pageview", "u": "https://shop.example/pricing", "d": "shop.example"}"""))
                        .build(),
                BodyHandlers.ofString());
        return sent.statusCode();
    }

    @Test
    void eachApplicationHasItsOwnManners() throws Exception {
        assertThat(get("/shop/prices").body()).isEqualTo("It costs nothing.");
        assertThat(get("/shop/prices").headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(get("/analytics/nowhere").body()).isEqualTo("{\"error\":\"Not Found\"}");
        assertThat(get("/analytics/nowhere").headers().firstValue("access-control-allow-origin"))
                .contains("*");
    }

    @Test
    void theTrackerKnowsThePath() throws Exception {
        assertThat(get("/analytics/js/script.js").body()).endsWith(",{path:\"/analytics\"});\n");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
