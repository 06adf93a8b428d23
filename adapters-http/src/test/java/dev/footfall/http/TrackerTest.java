package dev.footfall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.InProcess.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ingestion.md §21. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrackerTest {
    private static final String SCRIPT = "js/script.js";
    private static final String SITES_OWN = "js/pa-1iQepzD1J73BaHey2csUp.js";

    private final HttpWorld world = new HttpWorld();

    private Answer get(String path) {
        return world.get(path).send();
    }

    @Test
    void a_site_s_script_is_kept_for_a_minute() {
        Answer answer = get(SITES_OWN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/javascript")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "cross-origin")
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("Cache-Control", "public, max-age=60, no-transform")
                .containsEntry("cdn-tag", "tracker_script::pa-1iQepzD1J73BaHey2csUp");
        assertThat(answer.body()).endsWith("{endpoint:\"https://analytics.test/api/event\",domain:\"shop.test\"});\n");
    }

    @Test
    void a_script_of_every_site_is_kept_for_a_day() {
        Answer answer = get(SCRIPT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/javascript")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "cross-origin")
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("Cache-Control", "public, max-age=86400, must-revalidate")
                .doesNotContainKey("cdn-tag");
    }

    @Test
    void the_same_extensions_are_the_same_script() {
        assertThat(get("js/plausible.hash.outbound-links.pageleave.js")
                        .headers()
                        .get("ETag"))
                .isEqualTo(get("js/analytics.outbound-links.hash.pageleave.js")
                        .headers()
                        .get("ETag"))
                .isNotEqualTo(get(SCRIPT).headers().get("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, SITES_OWN})
    void who_has_a_script_already_is_not_sent_it_again(String path) {
        Answer first = get(path);
        String tag = first.headers().getOrDefault("ETag", "none");
        Answer again = world.get(path).header("If-None-Match", tag).send();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers())
                .containsEntry("ETag", tag)
                .containsEntry("Cache-Control", first.headers().get("Cache-Control"));
        assertThat(world.get(path).header("If-None-Match", "\"other\"").send()).satisfies(other -> {
            assertThat(other.status()).isEqualTo(200);
            assertThat(other.body()).isEqualTo(first.body());
        });
    }

    @Test
    void a_script_that_no_site_has_is_not_found() {
        Answer answer = get("js/pa-1iQepzD1J73BaHey2csUP.js");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo("Not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"js/script.unknown.js", "js/other.js", "js/script", "js", "js/", "js/a/script.js"})
    void what_is_no_script_is_not_found(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void monitors_may_look_at_a_script_without_reading_it() {
        Answer answer = world.request("HEAD", SCRIPT).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_licence_lies_beside_the_scripts() {
        Answer answer = get("js/licence.txt");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(answer.body()).contains("MIT License", "Permission is hereby granted");
    }
}
