package dev.footfall.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "2, 3, 66.67",
        "1, 3, 33.33",
        "1, 8, 12.50",
        "1, 2, 50",
        "3, 3, 100",
        "0, 3, 0",
        "3, 0, 0",
        "0, 0, 0",
        // 0.005 and 3.125 exactly: halves go up
        "1, 20000, 0.01",
        "1, 32, 3.13",
        "1, 20001, 0",
        "9223372036854775807, 9223372036854775807, 100"
    })
    void a_share_has_two_decimals_or_none(long part, long whole, String text) {
        assertThat(Percent.of(part, whole)).hasToString(text);
    }
}
