package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §13. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount           | currency | long               | short
            67.066             | USD      | $67.07             | $67.1
            100                | EUR      | €100.00            | €100.0
            1234               | JPY      | ¥1,234             | ¥1.2K
            96336315           | USD      | $96,336,315.00     | $96.3M
            0                  | USD      | $0.00              | $0.0
            0.000              | USD      | $0.00              | $0.0
            30.75              | USD      | $30.75             | $30.8
            15.375             | USD      | $15.38             | $15.4
            7                  | EUR      | €7.00              | €7.0
            """)
    void amounts_are_written_as_published(BigDecimal amount, String currency, String full, String brief) {
        assertThat(MoneyText.full(amount, currency)).isEqualTo(full);
        assertThat(MoneyText.brief(amount, currency)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount               | short
            999.94                 | $999.9
            999.949                | $999.9
            999.95                 | $1,000.0
            1000                   | $1.0K
            1049.999               | $1.0K
            1050                   | $1.0K
            1150                   | $1.2K
            12345.678              | $12.3K
            999950                 | $1000.0K
            999999.999             | $1000.0K
            1000000                | $1.0M
            999999999              | $1000.0M
            1000000000             | $1.0B
            1000000000000          | $1.0T
            123456000000000000     | $123456.0T
            999999999999999.999    | $1000.0T
            """)
    void the_unit_is_chosen_before_rounding_and_there_is_none_beyond_a_trillion(BigDecimal amount, String brief) {
        assertThat(MoneyText.brief(amount, "USD")).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount   | long      | short
            50.45      | $50.45    | $50.4
            50.55      | $50.55    | $50.6
            50.451     | $50.45    | $50.5
            0.045      | $0.04     | $0.0
            0.055      | $0.06     | $0.1
            0.05       | $0.05     | $0.0
            """)
    void half_a_unit_goes_to_the_even_one(BigDecimal amount, String full, String brief) {
        assertThat(MoneyText.full(amount, "USD")).isEqualTo(full);
        assertThat(MoneyText.brief(amount, "USD")).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount   | currency | long           | short
            -67.066    | USD      | -$67.07        | -$67.1
            -5000      | USD      | -$5,000.00     | -$5,000.0
            -0.004     | USD      | $0.00          | $0.0
            -12        | CHF      | -CHF~12.00     | -CHF~12.0
            """)
    void what_was_paid_back_has_a_sign(BigDecimal amount, String currency, String full, String brief) {
        assertThat(MoneyText.full(amount, currency)).isEqualTo(full.replace('~', '\u00a0'));
        assertThat(MoneyText.brief(amount, currency)).isEqualTo(brief.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            USD, $12.00
            EUR, €12.00
            GBP, £12.00
            JPY, ¥12
            INR, ₹12.00
            CNY, CN¥12.00
            KRW, ₩12
            BRL, R$12.00
            CAD, CA$12.00
            AUD, A$12.00
            MXN, MX$12.00
            NZD, NZ$12.00
            HKD, HK$12.00
            TWD, NT$12.00
            ILS, ₪12.00
            PHP, ₱12.00
            VND, ₫12
            XAF, FCFA~12
            XOF, F~CFA~12
            XPF, CFPF~12
            XCD, EC$12.00
            CHF, CHF~12.00
            SEK, SEK~12.00
            CLP, CLP~12
            """)
    void a_symbol_stands_close_and_letters_stand_apart(String currency, String full) {
        assertThat(MoneyText.full(BigDecimal.valueOf(12), currency)).isEqualTo(full.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            KWD, 1.235
            TND, 1.235
            CLF, 1.2346
            UYW, 1.2346
            ISK, 1
            HUF, 1.23
            """)
    void currencies_differ_in_their_decimals(String currency, String number) {
        assertThat(MoneyText.full(new BigDecimal("1.23456"), currency)).isEqualTo(currency + '\u00a0' + number);
        assertThat(MoneyText.brief(new BigDecimal("1.23456"), currency)).isEqualTo(currency + '\u00a0' + "1.2");
    }

    @Test
    void an_amount_of_any_size_is_exact() {
        assertThat(MoneyText.full(new BigDecimal("123456789012345678901234567.895"), "USD"))
                .isEqualTo("$123,456,789,012,345,678,901,234,567.90");
    }
}
