package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import dev.footfall.http.exchange.JsonTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            VISITORS,        1,     2,     100
            VISITORS,        3,     7,     133
            PAGEVIEWS,       8,     9,     13
            PAGEVIEWS,       8,     7,     -13
            PAGEVIEWS,       200,   199,   -1
            EVENTS,          null,  3,     null
            EVENTS,          3,     null,  null
            VISITS,          0,     5,     100
            VISITS,          0,     0,     0
            VISIT_DURATION,  100,   53,    -47
            VISIT_DURATION,  0,     750,   100
            TIME_ON_PAGE,    60,    90,    50
            TIME_ON_PAGE,    60,    null,  null
            VIEWS_PER_VISIT, 2.0,   1.5,   -25
            VIEWS_PER_VISIT, 0.0,   0.0,   0
            BOUNCE_RATE,     100,   50,    -50
            BOUNCE_RATE,     25,    50,    25
            BOUNCE_RATE,     0,     100,   null
            BOUNCE_RATE,     0,     0,     null
            CONVERSION_RATE, 33.33, 50.0,  16.7
            CONVERSION_RATE, 0.0,   25.0,  25.0
            CONVERSION_RATE, 0.0,   0.0,   0.0
            CONVERSION_RATE, 50.0,  0.0,   -50.0
            CONVERSION_RATE, 0.0,   0.25,  0.3
            CONVERSION_RATE, 0.25,  0.0,   -0.3
            """)
    void changes_are_percent_of_the_old_value_and_of_rates_the_points(
            Metric metric, String before, String now, String change) {
        assertThat(JsonTexts.of(Change.of(metric, cell(before), cell(now)))).isEqualTo(change);
    }

    @Test
    void names_have_no_change() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of(Metric.VISITORS, new Value.Text("a"), new Value.Whole(1)));
    }

    private static Value cell(String text) {
        if (text.equals("null")) {
            return new Value.Nothing();
        }
        return text.contains(".")
                ? new Value.Fraction(Double.parseDouble(text))
                : new Value.Whole(Long.parseLong(text));
    }
}
