package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.http.exchange.JsonTexts;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevenueFieldTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            10.2,       10.200
            10,         10.000
            -3,         -3.000
            0.0005,     0.001
            '12.3',     12.300
            '1831d',    1831.000
            '-1.5 USD', -1.500
            1e3,        1000.000
            """)
    void an_amount_has_three_digits_after_the_point(String sent, BigDecimal amount) {
        assertThat(RevenueField.read(JsonTexts.members("{'amount':" + sent + ",'currency':'EUR'}")))
                .contains(new Money(amount, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'amount':1}",
                "{'currency':'EUR'}",
                "{'amount':1,'currency':'eur'}",
                "{'amount':1,'currency':'DEM'}",
                "{'amount':1,'currency':7}",
                "{'amount':'d1831','currency':'EUR'}",
                "{'amount':'','currency':'EUR'}",
                "{'amount':true,'currency':'EUR'}",
                "{'amount':1e999999999,'currency':'EUR'}",
                "{'amount':1e-999999999,'currency':'EUR'}",
                "{'amount':1e15,'currency':'EUR'}"
            })
    void what_cannot_be_read_or_stored_is_no_revenue(String sent) {
        assertThat(RevenueField.read(JsonTexts.members(sent))).isEmpty();
    }
}
