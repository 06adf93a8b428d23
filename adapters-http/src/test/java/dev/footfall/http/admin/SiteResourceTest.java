package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.http.InProcess.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteResourceTest {
    @TempDir
    Path temporaryFolder;

    private AdminWorld world;

    @BeforeEach
    void open() {
        world = new AdminWorld(temporaryFolder);
    }

    @Test
    void a_site_is_shown_with_its_people() {
        Answer answer = world.admin("GET", "sites/shop.example").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"id\":1,\"domain\":\"shop.example\",\"previous_domain\":null,\"timezone\":\"Etc/UTC\","
                        + "\"created_at\":\"2024-01-01T00:00:00\",\"native_stats_start_at\":\"2024-01-01T00:00:00\","
                        + "\"stats_start_date\":null,\"public\":false,\"allowed_event_props\":null,"
                        + "\"team\":{\"id\":1,\"identifier\":\"5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11\","
                        + "\"name\":\"My personal sites\"},"
                        + "\"people\":{\"memberships\":["
                        + "{\"user\":{\"email\":\"ada@example.org\",\"name\":\"Ada\"},\"role\":\"owner\"},"
                        + "{\"user\":{\"email\":\"bo@example.org\",\"name\":\"bo\"},\"role\":\"viewer\"}],"
                        + "\"invitations\":[{\"email\":\"cy@example.org\",\"role\":\"editor\"}]}}");
    }

    @Test
    void a_site_is_found_by_the_domain_it_had_before_and_shows_what_was_chosen() {
        world.sites.add(
                "new.example",
                Optional.of(new FormerDomain(new Domain("old.example"), Instant.parse("2024-01-02T00:00:00Z"))),
                new SiteSettings(
                        Visibility.PUBLIC,
                        Optional.of(List.of()),
                        SiteSettings.DEFAULT.enabled(),
                        SiteSettings.IngestLimit.NONE,
                        SiteSettings.DEFAULT.legacyTimeOnPageUntil()));

        assertThat(world.admin("GET", "sites/old.example").send().body())
                .contains("\"domain\":\"new.example\",\"previous_domain\":\"old.example\"")
                .contains("\"public\":true,\"allowed_event_props\":[]")
                .isEqualTo(world.admin("GET", "sites/new.example").send().body());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            do.example%2Fpages,   do.example/pages
            do%2Eexample%2fpages, do.example/pages
            %C3%A9-1.example.com, é-1.example.com
            SHOP.example,         shop.example
            """)
    void a_domain_is_decoded_once(String sent, String domain) {
        Answer answer = world.admin("GET", "sites/" + sent).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"domain\":\"" + domain + "\"");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  sites/nowhere.example
            GET,  sites/do.example%252Fpages
            GET,  sites/%20
            GET,  sites/%FF
            GET,  sites/nowhere.example/events?from=bad
            GET,  sites/nowhere.example/sessions
            POST, sites/nowhere.example/events
            POST, sites/nowhere.example/imported/visitors?import=unknown
            """)
    void a_site_that_is_not_there_could_not_be_found(String method, String path) {
        Answer answer = world.admin(method, path).send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Site could not be found\"}");
    }

    @Test
    void a_head_request_is_answered_without_a_body() {
        Answer answer = world.admin("HEAD", "sites/shop.example").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
