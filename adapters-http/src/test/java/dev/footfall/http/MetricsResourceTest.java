package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.metrics.MetricsResource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** server-cli.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsResourceTest {
    private final InProcess server = new InProcess(
            RestApplication.of(() -> "id")
                    .with(List.of(new MetricsResource(Optional.of(new AdminToken("s3cret")), () -> "up 1\n"))),
            "s3cret");

    @Test
    void programs_of_this_machine_are_told() {
        Answer answer = server.request("GET", "metrics").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("up 1\n");
        assertThat(answer.headers().get("Content-Type")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "Origin", "CF-Connecting-IP", "X-Plausible-IP"})
    void what_a_proxy_or_a_page_asks_is_not_this_machines(String header) {
        assertThat(server.request("GET", "metrics").header(header, "x").send().status())
                .isEqualTo(404);
        assertThat(server.request("GET", "metrics")
                        .withKey()
                        .header(header, "x")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void others_need_the_token() {
        assertThat(server.request("GET", "metrics").from("203.0.113.7").send().status())
                .isEqualTo(404);
        assertThat(server.request("GET", "metrics")
                        .from("203.0.113.7")
                        .withKey()
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(server.request("GET", "metrics").from("[::1]").send().status())
                .isEqualTo(200);
    }
}
