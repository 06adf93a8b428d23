package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendersTest {
    private final Senders senders = new Senders(TrustedProxies.loopback());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x-forwarded-for     | 216.160.83.56:123                                                   | 216.160.83.56
            x-forwarded-for     | 203.0.113.9, 10.0.0.1                                               | 203.0.113.9
            x-forwarded-for     | ` 203.0.113.9 ,10.0.0.1`                                            | 203.0.113.9
            x-forwarded-for     | 2001:218:1:1:1:1:1:1                                                | 2001:218:1:1:1:1:1:1
            x-forwarded-for     | [2001:218:1:1:1:1:1:1]:123                                          | 2001:218:1:1:1:1:1:1
            x-forwarded-for     | [2001:218:1:1:1:1:1:1]                                              | 2001:218:1:1:1:1:1:1
            x-forwarded-for     | unknown                                                             | unknown
            x-forwarded-for     | `,10.0.0.1`                                                         | 127.0.0.1
            x-forwarded-for     | ``                                                                  | 127.0.0.1
            b-forwarded-for     | 203.0.113.9:80, 10.0.0.1                                            | 203.0.113.9
            cf-connecting-ip    | 203.0.113.9:80                                                      | 203.0.113.9
            x-plausible-ip      | 203.0.113.9:80                                                      | 203.0.113.9
            forwarded           | by=0.0.0.0;for=216.160.83.56;host=h;proto=https                     | 216.160.83.56
            forwarded           | by=0.0.0.0;for="[2001:218:1:1:1:1:1:1]",for=0.0.0.0;host=h          | 2001:218:1:1:1:1:1:1
            forwarded           | for="[2001:218::1]:4711"                                            | 2001:218::1
            forwarded           | by=0.0.0.0;host=h                                                   | 127.0.0.1
            x-real-ip           | 203.0.113.9                                                         | 127.0.0.1
            """)
    void a_trusted_proxy_says_where_the_request_comes_from(String header, String value, String address) {
        assertThat(senders.of(headers(header, value), "127.0.0.1").address()).isEqualTo(address);
    }

    @Test
    void the_first_header_that_says_anything_wins() {
        MultivaluedMap<String, String> headers = headers("forwarded", "for=5.5.5.5");
        headers.add("x-forwarded-for", "4.4.4.4");
        assertThat(senders.of(headers, "::1").address()).isEqualTo("4.4.4.4");
        headers.add("b-forwarded-for", "3.3.3.3");
        assertThat(senders.of(headers, "::1").address()).isEqualTo("3.3.3.3");
        headers.add("cf-connecting-ip", "2.2.2.2");
        assertThat(senders.of(headers, "::1").address()).isEqualTo("2.2.2.2");
        headers.put("x-plausible-ip", List.of("1.1.1.1", "9.9.9.9"));
        assertThat(senders.of(headers, "::1").address()).isEqualTo("1.1.1.1");
    }

    @Test
    void strangers_are_not_believed() {
        MultivaluedMap<String, String> headers = headers("x-forwarded-for", "203.0.113.9");
        headers.add("x-plausible-ip-type", "threat_ip");
        headers.add("User-Agent", "curl");

        assertThat(senders.of(headers, "[2001:db8::7]"))
                .isEqualTo(new Sender(Optional.of("curl"), "2001:db8::7", AddressKind.ORDINARY));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            dc_ip,            DATA_CENTRE
            threat_ip,        THREAT
            anonymous_vpn_ip, ANONYMOUS_VPN
            DC_IP,            ORDINARY
            other,            ORDINARY
            """)
    void a_trusted_edge_classifies_addresses(String sent, AddressKind kind) {
        assertThat(senders.of(headers("x-plausible-ip-type", sent), "127.0.0.1").kind())
                .isEqualTo(kind);
    }

    private static MultivaluedMap<String, String> headers(String name, String value) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(name, value);
        return headers;
    }
}
