package dev.footfall.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailServerTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            smtp://mail.example.org,             STARTTLS, '',                mail.example.org, 587
            SMTPS://stats@mail.example.org,      TLS,      stats,             mail.example.org, 465
            smtps://mail.example.org:2465,       TLS,      '',                mail.example.org, 2465
            smtp-plain://127.0.0.1,              NONE,     '',                127.0.0.1,        25
            smtp://stats%40example.org@mail.example.org, STARTTLS, stats@example.org, mail.example.org, 587
            """)
    void a_url_says_all_about_it(String url, MailServer.Security security, String user, String host, int port) {
        MailServer server = MailServer.parse(url).get();

        assertThat(server.security()).isEqualTo(security);
        assertThat(server.user().orElse("")).isEqualTo(user);
        assertThat(server.host()).isEqualTo(host);
        assertThat(server.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://mail.example.org",
                "smtp://",
                "smtp://a b",
                "smtp://user:secret@h",
                "smtp://h/path",
                "smtp://h?tls=no",
                "smtp://@h"
            })
    void what_is_none_is_refused_and_a_password_does_not_belong_there(String url) {
        assertThat(MailServer.parse(url).getLeft()).startsWith("a URL such as smtp://USER@HOST:587");
    }
}
