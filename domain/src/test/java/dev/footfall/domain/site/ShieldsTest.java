package dev.footfall.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteSettings.IngestLimit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ingestion.md §19, and the windows of §5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule            | hostname        | admitted
            *.example.test    | a.example.test  | true
            *.example.test    | example.test    | false
            *.example.test    | example.test.pl | false
            *example.test     | example.test    | true
            *example.test     | a.example.test  | true
            *example.test     | myexample.test  | true
            *example.test     | example.test.pl | false
            example.test      | Example.test    | false
            example.test      | exampleXtest    | false
            (none)            | (none)          | true
            a.test{pipe}b.test | a.test         | false
            a.test{pipe}b.test | a.test{pipe}b.test | true
            """)
    void a_hostname_is_admitted_by_a_rule_that_matches_the_whole_of_it(String rule, String hostname, boolean admitted) {
        Shields shields = new Shields(List.of(), List.of(), List.of(), List.of("other.test", piped(rule)));
        assertThat(shields.admitHostname(piped(hostname))).isEqualTo(admitted);
    }

    @Test
    void without_rules_every_hostname_is_admitted() {
        assertThat(Shields.NONE.admitHostname("(none)")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule         | pathname         | blocked
            /blocked/*     | /blocked/a       | true
            /blocked/*     | /blocked/a/b     | true
            /blocked/**    | /blocked/a/b     | true
            /blocked/*     | /blocked         | false
            /*/edit        | /a/b/edit        | true
            /page#part     | /page#part       | true
            /page          | /page/           | false
            /page          | /Page            | false
            /a.c           | /abc             | false
            /a+            | /aa              | false
            """)
    void a_page_is_blocked_by_a_rule_that_matches_the_whole_path(String rule, String pathname, boolean blocked) {
        Shields shields = new Shields(List.of(), List.of(), List.of("/other", rule), List.of());
        assertThat(shields.blockPage(pathname)).isEqualTo(blocked);
        assertThat(Shields.NONE.blockPage(pathname)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rule,                  address,                                 blocked
            203.0.113.7,             203.0.113.7,                             true
            203.0.113.7/32,          203.0.113.7,                             true
            203.0.113.7,             203.0.113.8,                             false
            203.0.113.7,             ::ffff:203.0.113.7,                      true
            2001:db8::1,             2001:0DB8:0:0:0:0:0:1,                   true
            2001:db8::1/128,         2001:db8:0:0::1,                         true
            2001:db8::1,             2001:db8::2,                             false
            2001:db8::1,             2001:db8:1::,                            false
            ::,                      0:0:0:0:0:0:0:0,                         true
            1:2:3:4:5:6:7:8,         1:2:3:4:5:6:0.7.0.8,                     true
            1::,                     1:0:0:0:0:0:0:0,                         true
            unknown,                 unknown,                                 true
            unknown,                 203.0.113.7,                             false
            203.0.113.7,             unknown,                                 false
            1.2.3,                   1.2.3.0,                                 false
            1.2.3.4.5,               1.2.3.4,                                 false
            256.0.0.1,               0.0.0.1,                                 false
            1:2:3:4:5:6:7:8:9,       1:2:3:4:5:6:7:8,                         false
            1:2:3:4:5:6:7::8,        1:2:3:4:5:6:7:8,                         false
            1::2::3,                 1::3,                                    false
            12345::,                 2345::,                                  false
            """)
    void an_address_is_blocked_however_it_is_spelt(String rule, String address, boolean blocked) {
        Shields shields = new Shields(List.of("192.0.2.1", rule), List.of(), List.of(), List.of());
        assertThat(shields.blockAddress(address)).isEqualTo(blocked);
        assertThat(Shields.NONE.blockAddress(address)).isFalse();
    }

    @Test
    void a_country_is_blocked_by_its_code() {
        Shields shields = new Shields(List.of(), List.of("US", "A1"), List.of(), List.of());
        assertThat(shields.blockCountry("US")).isTrue();
        assertThat(shields.blockCountry("A1")).isTrue();
        assertThat(shields.blockCountry("EE")).isFalse();
    }

    @Test
    void stars_mean_what_they_would_in_a_regular_expression() {
        SplittableRandom random = new SplittableRandom(19);
        String letters = "ab/*|.";
        for (int round = 0; round < 20_000; round++) {
            String rule = text(random, letters);
            String path = text(random, letters.replace("*", ""));
            String expression = Pattern.quote(rule).replaceAll("\\*+", "\\\\E.*\\\\Q");
            assertThat(new Shields(List.of(), List.of(), List.of(rule), List.of()).blockPage(path))
                    .as("%s on %s", rule, path)
                    .isEqualTo(path.matches(expression));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # seconds, now,                      window
            60,        1970-01-01T00:00:59.999Z, 0
            60,        1970-01-01T00:01:00Z,     1
            1,         1970-01-01T00:00:01.500Z, 1
            3600,      2024-03-04T10:59:59Z,     474874
            """)
    void windows_of_a_limit_begin_at_the_epoch(int seconds, Instant now, long window) {
        assertThat(new IngestLimit(Optional.of(1), seconds).windowAt(now)).isEqualTo(window);
    }

    private static String piped(String text) {
        return text.replace("{pipe}", "|");
    }

    private static String text(SplittableRandom random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
