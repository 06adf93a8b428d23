package dev.footfall.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.page.PageUrl;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferrerTest {
    private static final PageUrl PAGE = PageUrl.parse("https://www.shop.test/landing");

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.indiehackers.test/page?x=1#h, indiehackers.test/page
            https://facebook.com/page/,               facebook.com/page
            https://a.test/x%20Y//,                   a.test/x%20Y
            HTTP://A.test/,                           A.test
            android-app://some.android.app,           android-app://some.android.app
            https://blog.shop.test,                   blog.shop.test
            https://Shop.test,                        Shop.test
            """)
    void a_page_elsewhere_is_stored_as_host_and_path(String text, String stored) {
        Referrer referrer = Referrer.of(text);
        assertThat(referrer.isExternalTo(PAGE)).isTrue();
        assertThat(referrer.address()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://x",
                "https:://x",
                "https:///x",
                "http://www./x",
                "http://localhost:4000/",
                "https://shop.test/other",
                "https://www.shop.test",
                "//a.test/",
                "a.test"
            })
    void no_page_the_same_site_and_this_machine_are_not_elsewhere(String text) {
        assertThat(Referrer.of(text).isExternalTo(PAGE)).isFalse();
    }

    @Test
    void the_first_two_thousand_characters_count() {
        String text = "https://a.test/" + "x".repeat(1_984) + "\uD83E\uDD86tail";
        assertThat(Referrer.of(text).address()).isEqualTo("a.test/" + "x".repeat(1_984) + "\uD83E\uDD86");
    }

    @Test
    void no_host_and_an_empty_host_are_told_apart() {
        assertThat(Referrer.NONE.host()).isEmpty();
        assertThat(Referrer.of("https:///x").host()).contains("");
        assertThat(Referrer.of("https://www.a.test").host()).contains("a.test");
    }
}
