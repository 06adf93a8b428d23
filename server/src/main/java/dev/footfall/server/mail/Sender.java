package dev.footfall.server.mail;

import io.vavr.control.Either;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How letters are sent.
 *
 * @param passwordFile of the server's user; its first line
 * @param from whose letters they are, as in {@code Footfall <stats@example.org>}
 */
public record Sender(MailServer server, Optional<Path> passwordFile, String from) {
    /** The left side says what would be right. */
    public static Either<String, String> address(String text) {
        try {
            new InternetAddress(text, true).validate();
            return Either.right(text);
        } catch (AddressException malformed) {
            return Either.left("an address such as stats@example.org or Footfall <stats@example.org>");
        }
    }
}
