package dev.footfall.domain.wildcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-api-v1.md §7.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GlobTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # pattern, the only text
            /pricing,  /pricing
            a\\|b,      a|b
            /blog/*,
            /a|/b,
            """)
    void a_pattern_of_one_piece_matches_one_text(String pattern, @Nullable String text) {
        assertThat(Glob.of(pattern).onlyText()).isEqualTo(Optional.ofNullable(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # pattern,       text,           matches
            /en/**,          /en/a,          true
            /en/**,          /en/,           true
            /en/**,          /en,            false
            /en/**,          /en/a/b/c,      true
            /en/**,          /x/en/a,        false
            /en/*,           /en/a/b/c,      true
            *a,              /en/a,          true
            *a,              /en/b,          false
            /en/**|/ee/a,    /en/b,          true
            /en/**|/ee/a,    /ee/a,          true
            /en/**|/ee/a,    /x/ee/a,        true
            /en/**|/ee/a,    /ee/a/b,        false
            /en/**|/pl/**,   /x/pl/z,        true
            /en/**|/pl/**,   /x/en/z,        false
            /en/a|/pl/a,     /en/a/anything, true
            /en/a|/pl/a,     /x/en/a,        false
            a|b|c,           xbx,            true
            a|b|c,           xax,            false
            a|b|c,           axx,            true
            a|b|c,           xxc,            true
            a|b|c,           cx,             false
            a\\|b,            a|b,            true
            a\\|b,            a,              false
            a\\|b|c,          xc,             true
            a\\|b|c,          a|bx,           true
            a\\b,             a\\b,            true
            a\\*,             a\\b,            true
            '',              '',             true
            '',              a,              false
            *,               '',             true
            *,               anything,       true
            **,              anything,       true
            ***,             a,              true
            |,               anything,       true
            a*b*c,           aXbYc,          true
            a*b*c,           abc,            true
            a*b*c,           acb,            false
            ab*ba,           aba,            false
            ab*ba,           abba,           true
            .*,              .x,             true
            .*,              xx,             false
            a.c,             abc,            false
            a.c,             a.c,            true
            (x)[y]{z}^$+?,   (x)[y]{z}^$+?,  true
            a+,              aa,             false
            /x-y/#!*,        /x-y/#!z,       true
            /Ä*,             /Äöü,           true
            /A*,             /a,             false
            """)
    void a_pattern_matches_as_its_unbracketed_regular_expression(String pattern, String text, boolean matches) {
        Glob glob = Glob.of(pattern);
        assertThat(glob.matches(text)).isEqualTo(matches);
        assertThat(expressionOf(glob).matcher(text).find()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /en/**,        (?s)^\\/en\\/.*$
            /en/**|/pl/**, (?s)^\\/en\\/.*|\\/pl\\/.*$
            a.b*c,         (?s)^a\\.b.*c$
            a\\|b,          (?s)^a\\|b$
            """)
    void a_pattern_becomes_an_expression_for_linear_search(String pattern, String expression) {
        assertThat(Glob.of(pattern).toRegularExpression()).isEqualTo(expression);
    }

    @Test
    void matching_and_searching_by_expression_always_agree() {
        SplittableRandom random = new SplittableRandom(20_240_304);
        int hits = 0;
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab*|\\\\.", 9);
            String text = random(random, "ab|.*\\\\", 9);
            Glob glob = Glob.of(pattern);
            boolean found = expressionOf(glob).matcher(text).find();
            assertThat(glob.matches(text)).as("'%s' on '%s'", pattern, text).isEqualTo(found);
            hits += found ? 1 : 0;
        }
        assertThat(hits).isBetween(2_000, 18_000);
    }

    @Test
    void many_stars_against_a_long_text_come_to_an_end() {
        Glob glob = Glob.of("a*".repeat(50_000) + "b");
        assertThat(glob.matches("a".repeat(200_000))).isFalse();
        assertThat(glob.matches("a".repeat(200_000) + "b")).isTrue();
        assertThat(Glob.of("*a|".repeat(50) + "b").matches("c".repeat(200_000))).isFalse();
    }

    private static Pattern expressionOf(Glob glob) {
        return Pattern.compile(glob.toRegularExpression());
    }

    private static String random(SplittableRandom random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
