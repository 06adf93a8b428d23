package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.source.Referrer;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WellKnownSourcesTest {
    private final WellKnownSources sources = new WellKnownSources();

    @ParameterizedTest
    @CsvSource(textBlock = """
            m.facebook.com,             /,             Facebook
            google.co.uk,               /,             Google
            www.google.ee,              /search,       Google
            support.google.com,         /a,            Google
            images.google.co.uk,        /,             Google Images
            www.google.de,              /imgres,       Google Images
            www.google.fr,              /products/x,   Google Product Search
            news.google.pl,             /,             Google News
            google.com.tn,              /,             Google
            aolsearch.aol.com,          /,             AOL
            l.threads.net,              /,             Threads
            mail.google.com,            /mail/u/0,     Gmail
            search.yahoo.com,           /,             Yahoo!
            news.ycombinator.com,       /item,         Hacker News
            github.com,                 /,             GitHub
            www.youtube.com,            /,             Youtube
            tiktok.com,                 /,             TikTok
            org.telegram.messenger,     /,             Telegram
            www.bing.com,               /search,       Bing
            www.bing.com,               /images/search/x, Bing Images
            www.bing.com,               /images/searching, Bing
            orange.fr,                  /webmail,      Orange Webmail
            """)
    void a_page_belongs_to_the_first_entry_above_it(String host, String path, String source) {
        assertThat(sources.sourceOf(host, path)).contains(source);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            x.com,              /
            chatgpt.com,        /
            brave.com,          /
            blog.test,          /
            notgoogle.com,      /
            google.com.test,    /
            GOOGLE.com,         /
            orange.fr,          /
            com,                /
            '',                 /
            .,                  /
            """)
    void other_pages_belong_to_nobody(String host, String path) {
        assertThat(sources.sourceOf(host, path)).isEqualTo(Optional.empty());
    }

    @Test
    void a_host_of_any_length_is_looked_up_by_its_end() {
        assertThat(sources.sourceOf("a.".repeat(900) + "google.com", "/")).contains("Google");
        assertThat(sources.sourceOf("x".repeat(1_900), "/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fb,                                 Facebook
            IG,                                 Instagram
            GOOGLE,                             Google
            Google-ads,                         Google
            google ads,                         Google
            hacker news,                        Hacker News
            linktr.ee,                          Linktree
            t.me,                               Telegram
            android-app://com.reddit.frontpage, Reddit
            en.wikipedia.org,                   Wikipedia
            wikipedia,                          Wikipedia
            xx.wikipedia.org,                   xx.wikipedia.org
            ntp.msn.com,                        Bing
            microsoft teams,                    Microsoft Teams
            producthunt,                        producthunt
            Two Words,                          Two Words
            '',                                 ''
            """)
    void a_tag_is_reported_under_its_canonical_name_or_as_it_is(String tag, String name) {
        assertThat(sources.canonical(tag)).isEqualTo(name);
    }

    @Test
    void spammers_are_known_by_their_exact_host() {
        assertThat(sources.isSpam("1-best-seo.com")).isTrue();
        assertThat(sources.isSpam("www.1-best-seo.com")).isFalse();
        assertThat(sources.isSpam("example.org")).isFalse();
        assertThat(sources.isSpam("")).isFalse();
    }

    @Test
    void a_referrer_is_spam_by_its_host_without_www_or_by_having_an_empty_one() {
        assertThat(sources.isSpam(Referrer.of("https://www.1-best-seo.com/x"))).isTrue();
        assertThat(sources.isSpam(Referrer.of("https:///x"))).isTrue();
        assertThat(sources.isSpam(Referrer.of("https://a.1-best-seo.com/"))).isFalse();
        assertThat(sources.isSpam(Referrer.NONE)).isFalse();
        assertThat(sources.isSpam(Referrer.of("about:blank"))).isFalse();
    }
}
