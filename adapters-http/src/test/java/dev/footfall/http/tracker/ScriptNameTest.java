package dev.footfall.http.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ingestion.md §21.2, §21.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"script.js", "plausible.js", "analytics.js", "p.js"})
    void a_script_has_several_names(String file) {
        assertThat(ScriptName.parse(file)).contains(new ScriptName.ByTag(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script.hash.outbound-links.js",
                "script.outbound-links.hash.js",
                "plausible.outbound-links.hash.js",
                "analytics.hash.outbound-links.hash.js"
            })
    void the_order_of_extensions_says_nothing(String file) {
        assertThat(ScriptName.parse(file))
                .contains(new ScriptName.ByTag(Set.of(Extension.HASH, Extension.OUTBOUND_LINKS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hash",
                "outbound-links",
                "exclusions",
                "compat",
                "local",
                "manual",
                "file-downloads",
                "pageview-props",
                "tagged-events",
                "revenue",
                "pageleave"
            })
    void every_published_extension_is_known(String word) {
        assertThat(ScriptName.parse("script." + word + ".js"))
                .contains(new ScriptName.ByTag(Set.of(Extension.named(word).orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script",
                "script.css",
                "script.hash",
                "script.unknown.js",
                "script.HASH.js",
                "script.outbound_links.js",
                "script..js",
                ".js",
                "js",
                "",
                "other.js",
                "p.hash.js",
                "pa-abc.hash.js",
                "pa-abc"
            })
    void anything_else_is_no_script(String file) {
        assertThat(ScriptName.parse(file)).isEmpty();
    }

    @Test
    void a_site_has_a_script_of_its_own() {
        assertThat(ScriptName.parse("pa-1iQepzD1J73BaHey2csUp.js"))
                .contains(new ScriptName.OfSite("pa-1iQepzD1J73BaHey2csUp"));
    }
}
