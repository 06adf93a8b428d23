package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §6.1: what RE2 understands, found out without a search. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpressionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(a+)+$",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(?i)mac|win",
                "a{1000}",
                "a{10,}b{1000}c{0,1000}",
                "((a{10}){10}){10}",
                "(a{1000}b)*",
                "(a{1000}|b{1000})c{1000}",
                "\\Qa{2000}\\E",
                "[a{2000}]",
                "[]a{2000}]",
                "[^]{2000}[:alpha:]{3}]",
                "a\\{2000}",
                "\\({1000}\\)",
                "a{0}",
                "[^/]{1000}",
                "\\pL+-\\p{Lu}{10}"
            })
    void an_expression_of_re2_is_fine(String expression) {
        assertThat(Expressions.isValid(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[a",
                "a**b(",
                "*",
                "a(?=b)",
                "(a)\\1",
                "a*+",
                "a{1001}",
                "a{1001,}",
                "a{5,2000}",
                "a{2147483647}",
                "a{99999999999999}",
                "((a{10}){10}){11}",
                "((a{100}){100}){100}",
                "(a{1000}){2}",
                "(a{1000}){2,}",
                "(x|a{500}b){3}",
                "a{1000}{2}",
                "\\pL{1000}",
                "(a{900})b{900}(\\p{Lu}{900})",
                "[\\pL\\pN]{500}",
                "(([^a]{10}){10}){10}[^b]{1000}.{1000}"
            })
    void what_re2_does_not_take_is_refused(String expression) {
        assertThat(Expressions.isValid(expression)).isFalse();
    }

    @Test
    void an_expression_beyond_measure_is_refused_at_once() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Expressions.isValid("x".repeat(10_000))).isTrue();
            assertThat(Expressions.isValid("x".repeat(1_000_000))).isFalse();
            assertThat(Expressions.isValid("(".repeat(4_000) + "a" + ")".repeat(4_000)))
                    .isFalse();
            assertThat(Expressions.isValid("(a{2}".repeat(1_000) + "){2}".repeat(1_000)))
                    .isFalse();
        });
    }
}
