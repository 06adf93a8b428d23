package dev.footfall.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DomainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com        | example.com
            Example.COM        | example.com
            '  shop.test  '    | shop.test
            '\tshop.test\n'    | shop.test
            shop.test/blog     | shop.test/blog
            ÕUN.ee             | õun.ee
            """)
    void a_typed_domain_is_trimmed_and_lower_cased(String typed, String domain) {
        assertThat(Domain.parse(typed)).isEqualTo(Either.right(new Domain(domain)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \n"})
    void blank_text_is_no_domain(String typed) {
        assertThat(Domain.parse(typed)).isEqualTo(Either.left(new SiteProblem.BlankDomain()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Example.com", " example.com", "example.com "})
    void only_canonical_text_makes_a_domain(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Domain(text));
    }

    @Test
    void a_domain_is_shown_as_its_name() {
        assertThat(new Domain("example.com")).hasToString("example.com");
    }
}
