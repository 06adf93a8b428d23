package dev.footfall.server.mail;

import io.vavr.control.Either;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who takes letters in.
 *
 * @param user empty: it asks nobody who he is
 */
public record MailServer(Security security, Optional<String> user, String host, int port) {
    private static final String EXPECTED = "a URL such as smtp://USER@HOST:587 (STARTTLS), smtps://USER@HOST:465 (TLS)"
            + " or smtp-plain://HOST:25 (not encrypted)";

    /** The left side says what would be right; a password does not belong here. */
    public static Either<String, MailServer> parse(String text) {
        try {
            URI url = new URI(text);
            Optional<Security> security = Security.of(url);
            boolean isBare = url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            Optional<String> user = Optional.ofNullable(url.getUserInfo());
            if (security.isEmpty()
                    || !isBare
                    || user.filter(MailServer::isNoName).isPresent()) {
                return Either.left(EXPECTED);
            }
            int port = url.getPort() < 0 ? security.get().port : url.getPort();
            return Either.right(new MailServer(security.get(), user, url.getHost(), port));
        } catch (URISyntaxException malformed) {
            return Either.left(EXPECTED);
        }
    }

    private static boolean isNoName(String user) {
        return user.isEmpty() || user.contains(":");
    }

    /** How what is said to it is kept from others. */
    public enum Security {
        /** It must offer to encrypt, and does so before anything else. */
        STARTTLS("smtp", 587),
        TLS("smtps", 465),
        /** For a relay on the same machine. */
        NONE("smtp-plain", 25);

        private final String scheme;
        private final int port;

        Security(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }

        private static Optional<Security> of(URI url) {
            return Optional.ofNullable(url.getScheme())
                    .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                    .flatMap(scheme -> Arrays.stream(values())
                            .filter(security -> security.scheme.equals(scheme))
                            .findFirst());
        }
    }
}
