package dev.footfall.server.mail;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** Hands letters over to a server, each on a connection of its own. */
final class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String YES = "true";

    private final Session session;
    private final Address from;

    private Post(Session session, Address from) {
        this.session = session;
        this.from = from;
    }

    /**
     * Asks the server nothing yet.
     *
     * @throws UncheckedIOException when there is no password where it should be
     */
    static Post of(Sender sender, Path folder) {
        Optional<String> password = sender.passwordFile().map(folder::resolve).map(Post::password);
        try {
            return new Post(session(sender.server(), password), new InternetAddress(sender.from(), true));
        } catch (MessagingException malformed) {
            throw new IllegalArgumentException("no address: " + sender.from(), malformed);
        }
    }

    private static String password(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mail password " + file + " cannot be read", unreadable);
        }
    }

    private static Session session(MailServer server, Optional<String> password) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + step, Long.toString(PATIENCE.toMillis()));
        }
        switch (server.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", YES);
                properties.setProperty("mail.smtp.starttls.required", YES);
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", YES);
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", YES);
        if (server.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", YES);
        return Session.getInstance(properties, new KnownUser(server.user().get(), password.orElse("")));
    }

    void send(Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    /** Whether the server is there and lets us in. */
    void greet() throws MessagingException {
        try (Transport transport = session.getTransport()) {
            transport.connect();
        }
    }

    private static final class KnownUser extends Authenticator {
        private final PasswordAuthentication known;

        private KnownUser(String user, String password) {
            this.known = new PasswordAuthentication(user, password);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return known;
        }
    }
}
