package dev.footfall.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.page.PageUrl.Routing;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://www.example.test                   | PATH | example.test | /
            'http://example.test/path '               | PATH | example.test | /path
            http://example.test/a%20b/%D8%AC?x=1#y    | PATH | example.test | /a b/ج
            http://example.test/#page-a               | HASH | example.test | /#page-a
            http://example.test/docs#a%20b            | HASH | example.test | /docs#a b
            http://example.test/docs#                 | HASH | example.test | /docs#
            http://example.test/docs                  | HASH | example.test | /docs
            'http://example.test/docs #a '            | HASH | example.test | '/docs#a '
            /pricing                                  | PATH | (none)       | /pricing
            http://Example.test:8080/A/               | PATH | Example.test | /A/
            file:///android_asset/www/index.html      | PATH | (none)       | /android_asset/www/index.html
            chrome-extension://abcdef/popup.html      | PATH | abcdef       | /popup.html
            about:config                              | PATH | (none)       | config
            ''                                        | PATH | (none)       | /
            http://www.www.example.test/              | PATH | www.example.test | /
            http://WWW.example.test/                  | PATH | WWW.example.test | /
            'http:// www.example.test /'              | PATH | example.test | /
            http://www./                              | PATH | (none)       | /
            http://example.test//a//./../b/index.html | PATH | example.test | //a//./../b/index.html
            http://example.test/%2                    | PATH | example.test | /%2
            http://example.test/%zz+%41%              | PATH | example.test | /%zz+A%
            http://example.test/%C3                   | PATH | example.test | /�
            http://[2001:db8::1]:8443/x               | PATH | 2001:db8::1  | /x
            http://example.test?q=/path               | PATH | example.test | /
            """)
    void a_page_is_known_by_hostname_and_pathname(String url, Routing routing, String hostname, String pathname) {
        PageUrl page = PageUrl.parse(url);
        assertThat(page.hostname()).isEqualTo(hostname);
        assertThat(page.pathname(routing)).isEqualTo(pathname);
    }

    @Test
    void white_space_is_what_unicode_says_and_only_the_end_of_a_path_loses_it() {
        assertThat(PageUrl.parse("/%20a%C2%A0%E3%80%80%C2%85\t").pathname(Routing.PATH))
                .isEqualTo("/ a");
        assertThat(PageUrl.parse("%20").pathname(Routing.PATH)).isEmpty();
        assertThat(PageUrl.parse("/a%1C").pathname(Routing.PATH)).isEqualTo("/a\u001c");
    }

    @Test
    void an_address_has_every_part_of_the_generic_syntax() {
        assertThat(PageUrl.parse("HTTPS://me:pw@www.Example.test:8443/a/b?x=1&y#top?#"))
                .isEqualTo(new PageUrl(
                        "https",
                        Optional.of("www.Example.test"),
                        OptionalInt.of(8443),
                        "/a/b",
                        Optional.of("x=1&y"),
                        Optional.of("top?#")));
    }

    @Test
    void no_host_and_an_empty_host_are_different_and_so_are_query_and_fragment() {
        assertThat(PageUrl.parse("mailto:a@b.test").host()).isEmpty();
        assertThat(PageUrl.parse("https:://broken.test").host()).isEmpty();
        assertThat(PageUrl.parse("https:///x").host()).contains("");
        assertThat(PageUrl.parse("/a").query()).isEmpty();
        assertThat(PageUrl.parse("/a?").query()).contains("");
        assertThat(PageUrl.parse("/a").fragment()).isEmpty();
        assertThat(PageUrl.parse("/a#").fragment()).contains("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            //a.test/      |
            //a.test:/     |
            //a.test:0     | 0
            //a.test:65535 | 65535
            //a.test:65536 |
            //a.test:８０   |
            //a.test:-1    |
            //[::1]:81     | 81
            //[::1]        |
            """)
    void an_unreadable_port_is_no_port(String url, Integer port) {
        assertThat(PageUrl.parse(url).port()).isEqualTo(port == null ? OptionalInt.empty() : OptionalInt.of(port));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?k=v               | v
            /?a=1&k=v&z         | v
            /?k=one&k=two       | two
            /?k=one&k           | ''
            /?k                 | ''
            /?k=&l=1            | ''
            /?k=two+words%21    | two words!
            /?%6B=v             | v
            /?k=a=b             | a=b
            /?k=%zz             | %zz
            /?&&k=v&&           | v
            /?K=v               |
            /?kk=v&l=k=v        |
            /?                  |
            /                   |
            /#?k=v              |
            """)
    void a_query_parameter_is_decoded_as_in_a_form_and_the_last_one_wins(String url, String value) {
        assertThat(PageUrl.parse(url).queryParameter("k")).isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void parts_that_are_put_together_again_make_the_same_address() {
        SplittableRandom random = new SplittableRandom(20_260_105);
        String alphabet = "ab:/?#@[]%4&= ü.w";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(16); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            PageUrl url = PageUrl.parse(text.toString());
            String authority = url.host().isEmpty() ? "" : authorityOf(text.toString());
            assertThat(text)
                    .hasToString((url.scheme().isEmpty() ? "" : url.scheme() + ":")
                            + authority
                            + url.path()
                            + url.query().map(query -> "?" + query).orElse("")
                            + url.fragment().map(fragment -> "#" + fragment).orElse(""));
        }
    }

    private static String authorityOf(String text) {
        int start = text.indexOf("//");
        int end = start + 2;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }
}
