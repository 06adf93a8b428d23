package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilterExpressionTest {
    private static final String SEPARATORS_AND_LETTERS = "=!|\\;*a ~é:";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            event:name==pageview                ~ is event:name [pageview]
            '  event:name == pageview '         ~ is event:name [pageview]
            visit:country!=FR                   ~ is_not visit:country [FR]
            visit:country==FR|GB                ~ is visit:country [FR][GB]
            event:page==/blog/*                 ~ matches_wildcard event:page [/blog/*]
            event:page!=/blog/*                 ~ matches_wildcard_not event:page [/blog/*]
            event:page==/blog**|/news           ~ matches_wildcard event:page [/blog**|/news]
            event:page==/a;visit:os==Mac        ~ is event:page [/a] & is visit:os [Mac]
            visit:utm_campaign==a \\| 1         ~ is visit:utm_campaign [a | 1]
            visit:utm_campaign==a \\| 1|b       ~ is visit:utm_campaign [a | 1][b]
            event:page==/a\\|*                  ~ matches_wildcard event:page [/a\\|*]
            event:goal==Signup|Visit /x         ~ is event:goal [Signup][Visit /x]
            event:goal!=Signup                  ~ is event:goal [Signup]
            event:goal==Visit /blog**           ~ is event:goal [Visit /blog**]
            visit:browser!=Chrome|Safari        ~ is visit:browser [Chrome][Safari]
            visit:source==A | B                 ~ is visit:source [A ][ B]
            visit:source==A|                    ~ is visit:source [A][]
            visit:source===x                    ~ is visit:source [=x]
            source==x                           ~ is source [x]
            event:props:a\\b==c                 ~ is event:props:a\\b [c]
            ==visit:source==Google              ~ is visit:source [Google]
            visit:source==;visit:os==Mac;       ~ is visit:os [Mac]
            """)
    void reads_what_clients_write(String text, String meaning) {
        assertThat(read(text.replace("\\\\", "\\"))).isEqualTo(meaning.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "visit:source",
                "visit:source==",
                "a==b==c",
                "visit:source~goo",
                "event:props:url==https://a.io/?x==1",
                "garbage",
                "==",
                "!=x"
            })
    void leaves_out_what_it_cannot_read(String text) {
        assertThat(FilterExpression.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            visit:country==USA,    ''
            visit:country==US|USA, ''
            visit:country!=USA,    ''
            visit:country==é,      is visit:country [é]
            visit:country==E*,     matches_wildcard visit:country [E*]
            visit:country==E**,    ''
            visit:region==USA,     is visit:region [USA]
            """)
    void leaves_out_countries_that_are_not_two_bytes_long(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @Test
    void never_fails() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(20), 0, SEPARATORS_AND_LETTERS.length())
                    .mapToObj(index -> SEPARATORS_AND_LETTERS.substring(index, index + 1))
                    .collect(Collectors.joining());
            assertThat(FilterExpression.parse(text)).allSatisfy(condition -> {
                assertThat(condition.anyOf()).isNotEmpty();
                assertThat(condition.caseRule()).isEqualTo(CaseRule.UNSAID);
            });
        }
    }

    private static String read(String text) {
        return FilterExpression.parse(text).stream()
                .map(condition -> condition.operator().wireName() + " " + condition.property() + " "
                        + condition.anyOf().stream().map(Clause::text).collect(Collectors.joining("][", "[", "]")))
                .collect(Collectors.joining(" & "));
    }
}
