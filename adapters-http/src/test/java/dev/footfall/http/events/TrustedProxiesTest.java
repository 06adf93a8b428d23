package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.events.TrustedProxies.MalformedNetwork;
import io.vavr.control.Either;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/8                 | 10.1.2.3         | true
            10.0.0.0/8                 | 11.1.2.3         | false
            10.9.9.9/8                 | 10.1.2.3         | true
            192.0.2.1                  | 192.0.2.1        | true
            192.0.2.1                  | 192.0.2.2        | false
            192.0.2.1, 10.0.0.0/8      | 10.1.2.3         | true
            0.0.0.0/0                  | 8.8.8.8          | true
            0.0.0.0/0                  | ::2              | false
            2001:db8::/32              | 2001:db8:1::1    | true
            2001:db8::/32              | 2001:db9::1      | false
            fe80::/10                  | fe80::1%eth0     | true
            127.0.0.1                  | ::ffff:127.0.0.1 | true
            ''                         | 127.0.0.1        | false
            10.0.0.0/8                 | ''               | false
            10.0.0.0/8                 | localhost        | false
            """)
    void networks_hold_the_addresses_that_begin_alike(String networks, String peer, boolean trusted) {
        assertThat(TrustedProxies.parse(networks).get().include(peer)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "1.2.3", "999.0.0.1", "::/129", "a:b"})
    void names_and_nonsense_are_refused(String text) {
        assertThat(TrustedProxies.parse("127.0.0.1, " + text)).isEqualTo(Either.left(new MalformedNetwork(text)));
    }
}
