package dev.footfall.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §2.8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedDomainTest {
    @ParameterizedTest
    @CsvSource({
        "Shop.Example,shop.example",
        "' shop.example ',shop.example",
        "https://www.Shop.Example/,shop.example",
        "http://http://https://https://www.www.shop.example//,shop.example",
        "//shop.example/de/,shop.example/de",
        "www.shop.example/www.,shop.example/www.",
        "müllers-café.test,müllers-café.test",
        "до.101домен.рф/pages,до.101домен.рф/pages"
    })
    void what_people_paste_is_cleaned(String typed, String domain) {
        assertThat(TypedDomain.read(typed)).isEqualTo(Either.right(new Domain(domain)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',BLANK",
        "' ',BLANK",
        "https://www.,BLANK",
        "///,BLANK",
        "under_score.example,UNUSUAL_CHARACTER",
        "a b.example,UNUSUAL_CHARACTER",
        "a\"b.example,UNUSUAL_CHARACTER",
        "https://http://a.example,RESERVED_CHARACTER",
        "a:80.example,RESERVED_CHARACTER",
        "a_b?.example,RESERVED_CHARACTER",
        "a@b.example,RESERVED_CHARACTER"
    })
    void the_last_check_that_fails_is_told(String typed, DomainFault fault) {
        assertThat(TypedDomain.read(typed)).isEqualTo(Either.left(fault));
    }
}
