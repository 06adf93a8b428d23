package dev.footfall.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.page.PageUrl;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcquisitionReaderTest {
    private final AcquisitionReader reader = new AcquisitionReader(new FewNames());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            # landing page                        | referrer                  | source      | referrer stored | utm_source | medium  | click id | channel
            /                                     | ''                        | ''          | ''              | ''         | ''      | ''       | Direct
            /                                     | https://www.google.com/   | Google      | google.com      | ''         | ''      | ''       | Organic Search
            /                                     | https://www.blog.test/a/  | blog.test   | blog.test/a     | ''         | ''      | ''       | Referral
            /                                     | https://Blog.test         | Blog.test   | Blog.test       | ''         | ''      | ''       | Referral
            /                                     | https://t.me/channel      | Telegram    | t.me/channel    | ''         | ''      | ''       | Organic Social
            /                                     | android-app://a.b         | android-app://a.b | android-app://a.b | '' | ''      | ''       | Referral
            /                                     | android-app://com.google  | Google      | android-app://com.google | '' | ''   | ''       | Organic Search
            /                                     | https://shop.test/other   | ''          | ''              | ''         | ''      | ''       | Direct
            /                                     | ftp://files.test          | ''          | ''              | ''         | ''      | ''       | Direct
            /?utm_source=FB                       | ''                        | Facebook    | ''              | FB         | ''      | ''       | Organic Social
            /?source=fb&ref=x                     | ''                        | Facebook    | ''              | fb         | ''      | ''       | Organic Social
            /?ref=producthunt                     | https://google.com        | producthunt | google.com      | producthunt | ''     | ''       | Organic Social
            /?utm_source=&ref=x                   | https://google.com        | ''          | google.com      | ''         | ''      | ''       | Direct
            /?utm_source=two+words%21             | ''                        | two words!  | ''              | two words! | ''      | ''       | Referral
            /?utm_source=a&utm_source=b           | ''                        | b           | ''              | b          | ''      | ''       | Referral
            /?utm_source=Weekly&utm_medium=+Mail  | ''                        | Weekly      | ''              | Weekly     | ' Mail' | ''       | Referral
            /?gclid=1                             | https://google.com        | Google      | google.com      | ''         | (gclid) | gclid    | Paid Search
            /?gclid                               | ''                        | ''          | ''              | ''         | ''      | gclid    | Direct
            /?gclid=1&utm_medium=                 | https://google.com        | Google      | google.com      | ''         | ''      | gclid    | Paid Search
            /?gclid=1&utm_medium=display          | https://google.com        | Google      | google.com      | ''         | display | gclid    | Display
            /?msclkid=1                           | https://bing.com          | Bing        | bing.com        | ''         | (msclkid) | msclkid | Paid Search
            /?msclkid=1                           | https://google.com        | Google      | google.com      | ''         | ''      | msclkid  | Organic Search
            /?twclid=1&wbraid=1&gbraid=1          | ''                        | ''          | ''              | ''         | ''      | gbraid   | Direct
            /?fbclid=1&utm_source=fb              | ''                        | Facebook    | ''              | fb         | ''      | fbclid   | Organic Social
            about:config                          | https://google.com        | Google      | google.com      | ''         | ''      | ''       | Organic Search
            """)
    void a_visit_comes_from_its_tag_or_else_from_the_page_that_linked(
            String page,
            String from,
            String source,
            String referrer,
            String tag,
            String medium,
            String clickId,
            String channel) {
        String url = page.startsWith("/") ? "https://www.shop.test" + page : page;
        Acquisition visit = reader.read(PageUrl.parse(url), Referrer.of(from));
        assertThat(visit)
                .isEqualTo(new Acquisition(source, referrer, clickId, new Acquisition.Utm(medium, tag, "", "", "")));
        assertThat(visit.channel()).isEqualTo(channel);
    }

    @Test
    void campaign_content_and_term_are_kept_as_decoded() {
        PageUrl page = PageUrl.parse("/?utm_campaign=%20Spring+Sale&utm_content=A%26B&utm_term=T&utm_term=");
        assertThat(reader.read(page, Referrer.NONE).utm())
                .isEqualTo(new Acquisition.Utm("", "", " Spring Sale", "A&B", ""));
    }

    @Test
    void nothing_at_all_is_a_direct_visit() {
        assertThat(reader.read(PageUrl.parse(""), Referrer.NONE)).isEqualTo(Acquisition.DIRECT);
    }

    private static final class FewNames implements SourceNames {
        private static final Map<String, String> BY_HOST =
                Map.of("www.google.com", "Google", "google.com", "Google", "com.google", "Google", "bing.com", "Bing");
        private static final Map<String, String> BY_ALIAS = Map.of("fb", "Facebook", "t.me", "Telegram");

        @Override
        public Optional<String> sourceOf(String host, String path) {
            return path.startsWith("/") ? Optional.ofNullable(BY_HOST.get(host)) : Optional.empty();
        }

        @Override
        public String canonical(String candidate) {
            return BY_ALIAS.getOrDefault(candidate.toLowerCase(Locale.ROOT), candidate);
        }
    }
}
