package dev.footfall.http.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the scripts; what they do is looked at in a browser, among the tests of clients. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptsTest {
    private static final String ENDPOINT = "https://stats.example/api/event";

    private final Scripts scripts = new Scripts();

    private String ofSite(String domain, Option... on) {
        return scripts.ofSite(
                new Domain(domain), new TrackerConfiguration("pa-x", Optional.empty(), Set.of(on)), ENDPOINT);
    }

    @Test
    void the_script_of_a_site_holds_what_is_switched_on_the_longest_first() {
        assertThat(ofSite("a.io")).endsWith(",{endpoint:\"https://stats.example/api/event\",domain:\"a.io\"});\n");
        assertThat(ofSite("shop.example", Option.values()))
                .endsWith(",{endpoint:\"https://stats.example/api/event\",domain:\"shop.example\",hashBasedRouting:!0,"
                        + "formSubmissions:!0,outboundLinks:!0,fileDownloads:!0});\n");
    }

    @Test
    void a_page_reads_the_script_right_in_any_encoding() {
        assertThat(ofSite("müük.example"))
                .contains("domain:\"m\\u00FC\\u00FCk.example\"")
                .matches(StandardCharsets.US_ASCII.newEncoder()::canEncode);
        assertThat(scripts.byTag(Set.of(Extension.values()), "/été"))
                .matches(StandardCharsets.US_ASCII.newEncoder()::canEncode);
    }

    @Test
    void nothing_in_a_name_is_run() {
        assertThat(ofSite("\"});alert(1);//")).contains("domain:\"\\\"});alert(1);//\"");
    }

    @Test
    void a_tag_s_script_is_told_the_extensions_of_its_name() {
        assertThat(scripts.byTag(Set.of(), "")).endsWith(",{});\n");
        assertThat(scripts.byTag(Set.of(Extension.OUTBOUND_LINKS, Extension.HASH), ""))
                .endsWith(",{\"hash\":!0,\"outbound-links\":!0});\n");
    }

    @Test
    void a_tag_s_script_is_told_below_which_path_the_api_is() {
        assertThat(scripts.byTag(Set.of(Extension.HASH), "/analytics"))
                .endsWith(",{path:\"/analytics\",\"hash\":!0});\n");
    }

    @Test
    void every_script_says_under_which_licence_the_tracker_is() {
        assertThat(scripts.byTag(Set.of(), "")).startsWith("/*! ").contains("MIT License", "licence.txt");
        assertThat(ofSite("shop.example")).startsWith("/*! ");
        assertThat(scripts.licence()).contains("MIT License", "Copyright 2020 Plausible Insights");
    }

    @Test
    void a_module_becomes_the_body_of_a_function_that_returns_what_it_exports() {
        assertThat(Scripts.asFunctionBody("var a=1;function init(){}\nexport { init, track }"))
                .isEqualTo("var a=1;function init(){}\nreturn { init, track }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var init;",
                "var init; export { init }",
                "var i;\nexport { i as init }",
                "var a;\nimport { b } from 'c'\nexport { a }"
            })
    void a_module_of_another_form_stops_the_start(String module) {
        assertThatThrownBy(() -> Scripts.asFunctionBody(module)).isInstanceOf(IllegalStateException.class);
    }
}
