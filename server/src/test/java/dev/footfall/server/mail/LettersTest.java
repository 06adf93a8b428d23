package dev.footfall.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.footfall.domain.site.Domain;
import dev.footfall.server.mail.MailServer.Security;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a mail server that is real but for keeping everything to itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {
    private static final Domain SHOP = new Domain("shop.example");
    private static final long PATIENCE = Duration.ofSeconds(20).toMillis();

    @TempDir
    private Path folder;

    private Optional<GreenMail> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(GreenMail::stop);
    }

    private GreenMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        running = Optional.of(server);
        return server;
    }

    private Letters letters(Security security, int port, Duration... attempts) {
        return letters(new MailServer(security, Optional.empty(), "127.0.0.1", port), Optional.empty(), attempts);
    }

    private Letters letters(MailServer server, Optional<Path> password, Duration... attempts) {
        return new Letters(
                Post.of(new Sender(server, password, "Footfall <stats@example.org>"), folder),
                URI.create("https://stats.example.org"),
                List.of(attempts));
    }

    @Test
    void who_is_invited_and_who_is_put_out_get_a_letter_each() throws Exception {
        GreenMail server = start(0);
        try (Letters letters = letters(Security.NONE, server.getSmtp().getPort(), Duration.ZERO)) {
            assertThat(letters.complaint()).isEmpty();

            letters.invited("bob@example.org", SHOP);
            letters.removed("bob@example.org", new Domain("müller.example"));

            assertThat(server.waitForIncomingEmail(PATIENCE, 2)).isTrue();
        }
        MimeMessage invitation = server.getReceivedMessages()[0];
        assertThat(invitation.getSubject()).isEqualTo("You've been invited to shop.example");
        assertThat(invitation.getRecipients(Message.RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("bob@example.org");
        assertThat(invitation.getFrom()).extracting(Address::toString).containsExactly("Footfall <stats@example.org>");
        assertThat(invitation.getContent().toString())
                .contains("the statistics of shop.example")
                .contains("Log in at https://stats.example.org with this address within 48 hours");
        MimeMessage farewell = server.getReceivedMessages()[1];
        assertThat(farewell.getSubject()).isEqualTo("Your access to müller.example has ended");
        assertThat(farewell.getContent().toString()).contains("müller.example");
    }

    @Test
    void a_server_that_knows_its_users_is_shown_the_password_in_the_file() throws Exception {
        GreenMail server = start(0);
        assertThat(server.setUser("stats@example.org", "stats", "swordfish")).isNotNull();
        server.getManagers().getUserManager().setAuthRequired(true);
        MailServer known = new MailServer(
                Security.NONE,
                Optional.of("stats"),
                "127.0.0.1",
                server.getSmtp().getPort());
        Files.writeString(folder.resolve("password"), "swordfish\n");
        Files.writeString(folder.resolve("wrong"), "shark\n");

        try (Letters letters = letters(known, Optional.of(Path.of("password")), Duration.ZERO);
                Letters stranger = letters(known, Optional.of(Path.of("wrong")), Duration.ZERO)) {
            assertThat(stranger.complaint()).contains("AuthenticationFailedException");
            assertThat(letters.complaint()).isEmpty();
            letters.invited("bob@example.org", SHOP);
            assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        }
    }

    @Test
    void nothing_is_said_to_a_server_that_does_not_encrypt_unless_that_was_wanted() {
        GreenMail server = start(0);
        int port = server.getSmtp().getPort();
        try (Letters starting = letters(Security.STARTTLS, port, Duration.ZERO)) {
            assertThat(starting.complaint()).isPresent();
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_letter_waits_for_a_server_that_is_away() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Duration[] often = new Duration[100];
        Arrays.fill(often, Duration.ofMillis(100));
        try (Letters letters = letters(Security.NONE, port, often)) {
            assertThat(letters.complaint()).contains("ConnectException");
            letters.invited("bob@example.org", SHOP);

            assertThat(start(port).waitForIncomingEmail(PATIENCE, 1)).isTrue();
        }
    }

    @Test
    void an_address_that_is_none_stops_nobody_else_s_letter() {
        GreenMail server = start(0);
        try (Letters letters = letters(Security.NONE, server.getSmtp().getPort(), Duration.ZERO)) {
            letters.invited("bob@example.org\r\nBcc: eve@example.org", SHOP);
            letters.invited("not an address", SHOP);
            letters.invited("bob@example.org", SHOP);

            assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_password_that_is_not_there_is_told_at_once() {
        MailServer server = new MailServer(Security.TLS, Optional.of("stats"), "127.0.0.1", 465);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> letters(server, Optional.of(Path.of("absent")), Duration.ZERO))
                .withMessage("The mail password " + folder.resolve("absent") + " cannot be read");
    }
}
