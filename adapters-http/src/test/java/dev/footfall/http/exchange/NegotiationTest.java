package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NegotiationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                   | true
            application/json; charset=utf-8    | true
            Application/JSON                   | true
            application/*                      | true
            */*                                | true
            text/html, */*;q=0.8               | true
            text/html,application/json;q=0.1   | true
            ''                                 | true
            ,                                  | false
            text/html                          | false
            text/*, image/png                  | false
            application/json;q=0               | false
            application/json;q=0.000           | false
            application/jsonp                  | false
            garbage                            | false
            """)
    void json_must_be_among_the_types_a_client_takes(String accept, boolean admitted) {
        assertThat(Negotiation.admitsJson(List.of(accept))).isEqualTo(admitted);
    }

    @Test
    void who_says_nothing_takes_everything() {
        assertThat(Negotiation.admitsJson(null)).isTrue();
    }
}
