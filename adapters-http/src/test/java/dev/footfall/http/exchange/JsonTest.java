package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {
    @Test
    void a_fraction_always_shows_its_point_and_a_whole_number_never() {
        assertThat(JsonTexts.of(List.of(
                        new Value.Fraction(50),
                        new Value.Fraction(33.33),
                        new Value.Fraction(0),
                        new Value.Whole(7),
                        new Value.Text("\0\0é\""),
                        new Value.Nothing())))
                .isEqualTo("[50.0,33.33,0.0,7,\"\\u0000\\u0000é\\\"\",null]");
    }

    @Test
    void money_is_written_for_people_and_for_machines() {
        assertThat(JsonTexts.of(new Value.Money(new BigDecimal("67.066"), "USD")))
                .isEqualTo("{\"short\":\"$67.1\",\"long\":\"$67.07\",\"value\":67.066,\"currency\":\"USD\"}");
        assertThat(JsonTexts.of(List.of(new Value.Money(new BigDecimal("7.000"), "EUR"))))
                .isEqualTo("[{\"short\":\"€7.0\",\"long\":\"€7.00\",\"value\":7.0,\"currency\":\"EUR\"}]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,              0.0
            0.000,          0.0
            30.750,         30.75
            0.001,          0.001
            1200,           1200.0
            1.2E+10,        12000000000.0
            -5,             -5.0
            """)
    void an_amount_always_shows_its_point(BigDecimal amount, String shown) {
        assertThat(JsonTexts.of(new Value.Money(amount, "USD"))).contains("\"value\":" + shown + ",");
    }

    @Test
    void an_exact_number_without_a_currency_never_leaves() {
        assertThatThrownBy(() -> JsonTexts.of(new Value.Decimal(BigDecimal.ONE)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tree_is_written_as_it_was_read() {
        String text = "{\"b\":[1,2.5,\"x\",{}],\"a\":{\"n\":null,\"t\":true}}";

        assertThat(JsonTexts.of(JsonTexts.tree(text))).isEqualTo(text);
    }
}
