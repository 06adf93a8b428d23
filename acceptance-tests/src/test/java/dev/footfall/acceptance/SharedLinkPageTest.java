package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimits;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser meets at the address of a shared link with a password (access-control.md §10.2). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedLinkPageTest {
    private static final String DOCUMENT = """
            {"users": [{"email": "ada@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                        "shared_links": [{"name": "Board", "password": "sesame"}]}]}
            """;
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
    private static final String REFUSED =
            "{\"error\":\"Site does not exist or user does not have sufficient access.\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void the_password_is_asked_for_and_opens_the_link_for_twelve_hours() throws Exception {
        try (TestServer server = TestServer.at(folder.resolve("server"), RateLimits.DEFAULT)) {
            String slug = slugOfMadeLink(server);
            String address = "/share/shop.example?auth=" + slug;
            String statistics = "/api/stats/shop.example/funnels/1?period=day&auth=" + slug;

            HttpResponse<String> form = get(server, address, "");
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(form.body()).contains("<form method=\"post\">", "name=\"password\"");
            assertThat(get(server, statistics, "").body()).isEqualTo(REFUSED);

            HttpResponse<String> wrong = post(server, address, "password=open");
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body()).contains("That is not the password");
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(post(server, address, "").statusCode()).isEqualTo(403);

            HttpResponse<String> right = post(server, address, "password=sesame");
            assertThat(right.statusCode()).isEqualTo(303);
            assertThat(right.headers().firstValue("Location").orElse("")).endsWith("?auth=" + slug);
            String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("shared-link-" + slug + "=")
                    .contains("HttpOnly", "Max-Age=43200", "SameSite=Lax");
            String shown = cookie.substring(0, cookie.indexOf(';'));
            assertThat(get(server, address, shown).body())
                    .contains("opens the statistics")
                    .doesNotContain("<form");
            assertThat(get(server, statistics, shown).body()).isEqualTo("{\"error\":\"Funnel not found\"}");
        }
    }

    @Test
    void a_link_that_is_not_there_is_refused_like_a_site_that_is_not_there() throws Exception {
        try (TestServer server = TestServer.at(folder.resolve("server"), RateLimits.DEFAULT)) {
            String slug = slugOfMadeLink(server);
            for (String address :
                    new String[] {"/share/shop.example?auth=x", "/share/shop.example", "/share/z.example?auth=" + slug
                    }) {
                for (HttpResponse<String> answer :
                        List.of(get(server, address, ""), post(server, address, "password=sesame"))) {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(REFUSED);
                }
            }
        }
    }

    private String slugOfMadeLink(TestServer server) throws IOException, InterruptedException {
        HttpResponse<String> provisioned = client.send(
                HttpRequest.newBuilder(server.uri("/api/admin/v1/provision"))
                        .header("Authorization", "Bearer " + TestServer.ADMIN_TOKEN)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(DOCUMENT))
                        .build(),
                BodyHandlers.ofString());
        Matcher slug = SLUG.matcher(provisioned.body());
        assertThat(slug.find()).as(provisioned.body()).isTrue();
        return slug.group(1);
    }

    private HttpResponse<String> get(TestServer server, String path, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).header("Accept", "text/html");
        return client.send(
                (path.startsWith("/api") ? HttpRequest.newBuilder(server.uri(path)) : request)
                        .header("Cookie", cookie.isEmpty() ? "a=b" : cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(TestServer server, String path, String form)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
