package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresUrlTest {
    @Test
    void only_the_place_is_shown() {
        assertThat(PostgresUrl.parse("jdbc:postgresql://db.example:5433/footfall?user=ada&password=hush"))
                .hasToString("Right(db.example:5433/footfall)");
    }

    @Test
    void what_the_operator_says_of_timeouts_counts_and_details_never_do() {
        assertThat(PostgresUrl.parse("jdbc:postgresql://db/footfall?connectTimeout=60&logServerErrorDetail=true")
                        .get()
                        .forDriver())
                .matches(".*connectTimeout=5&.*connectTimeout=60&logServerErrorDetail=true&logServerErrorDetail=false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "embedded",
                "jdbc:sqlite:file",
                "postgresql://db/footfall",
                "jdbc:postgresql:footfall",
                "jdbc:postgresql://db",
                "jdbc:postgresql://ada:hush@db/footfall",
                "jdbc:postgresql://db/footfall/more",
                "jdbc:postgresql://db/foot fall",
                "jdbc:postgresql://db:99999/footfall?password=hush",
                "jdbc:postgresql://db/footfall?password=hush%zz"
            })
    void anything_else_is_none_and_is_not_repeated(String text) {
        assertThat(PostgresUrl.parse(text).getLeft())
                .startsWith("a URL such as")
                .doesNotContain("hush");
    }
}
