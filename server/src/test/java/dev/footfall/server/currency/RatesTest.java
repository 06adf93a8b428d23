package dev.footfall.server.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.ExchangeRates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatesTest {
    private final Path folder;
    private final Path file;

    RatesTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("rates.txt");
    }

    @Test
    void without_a_word_nothing_is_known_not_even_the_dollar() {
        assertThat(open("").unitsPerDollar("USD")).isEmpty();
    }

    @Test
    void stated_rates_are_units_per_dollar() {
        ExchangeRates rates = open("EUR=1.2, BRL=0.7");

        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.2"));
        assertThat(rates.unitsPerDollar("BRL")).contains(new BigDecimal("0.7"));
        assertThat(rates.unitsPerDollar("USD")).contains(BigDecimal.ONE);
        assertThat(rates.unitsPerDollar("JPY")).isEmpty();
    }

    @Test
    void a_file_of_rates_counts_as_it_is_now() throws IOException {
        Files.writeString(file, "# of today\n\nEUR = 1.2\n");
        ExchangeRates rates = open("rates.txt");
        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.2"));

        Files.writeString(file, "EUR=1.25\nGBP=0.8\n");

        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.25"));
        assertThat(rates.unitsPerDollar("GBP")).contains(new BigDecimal("0.8"));
    }

    @Test
    void rates_stay_as_they_were_while_their_file_is_unreadable() throws IOException {
        Files.writeString(file, "EUR=1.2\n");
        ExchangeRates rates = open("rates.txt");

        Files.writeString(file, "EUR=one and a bit\n");
        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.2"));
        Files.delete(file);
        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.2"));

        Files.writeString(file, "EUR=1.3\n");
        assertThat(rates.unitsPerDollar("EUR")).contains(new BigDecimal("1.3"));
    }

    @Test
    void a_start_with_an_unreadable_file_is_refused() throws IOException {
        assertThatThrownBy(() -> open("rates.txt"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The exchange rates " + file + " cannot be read: ");

        Files.writeString(file, "EUR\n");
        assertThatThrownBy(() -> open("rates.txt"))
                .hasMessage("The exchange rates " + file + " cannot be read: 'EUR' is no rate such as EUR=1.2");
    }

    private ExchangeRates open(String text) {
        return Rates.parse(text).get().open(folder);
    }
}
