package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicSuffixDomainsTest {
    private final PublicSuffixDomains domains = new PublicSuffixDomains();

    @ParameterizedTest
    @CsvSource(textBlock = """
            example.com,         example.com
            a.b.example.com,     example.com
            blog.example.co.uk,  example.co.uk
            foo.netlify.app,     foo.netlify.app
            x.foo.netlify.app,   foo.netlify.app
            www.city.kawasaki.jp, city.kawasaki.jp
            shop.test,           shop.test
            blog.shop.test,      shop.test
            Blog.Example.com,    example.com
            """)
    void subdomains_belong_to_the_domain_somebody_registered(String hostname, String domain) {
        assertThat(domains.of(hostname)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            192.168.1.10
            2001:db8::1
            localhost
            (none)
            co.uk
            netlify.app
            x.kawasaki.jp
            'not a name'
            a..b
            ''
            """)
    void a_host_without_such_a_domain_stands_for_itself(String hostname) {
        assertThat(domains.of(hostname)).isEqualTo(hostname);
    }
}
