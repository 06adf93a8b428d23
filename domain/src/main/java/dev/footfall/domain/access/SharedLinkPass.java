package dev.footfall.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody is given who knew the password of a shared link: for that link alone, and for twelve hours (access-control.md
 * §10.2).
 *
 * @param text when it was given, in seconds, a full stop, and what only this server can work out from that and the link
 */
public record SharedLinkPass(String text) {
    /** How long it is good. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "shared-link";

    public static SharedLinkPass of(ServerSecret secret, String slug, Instant now) {
        String given = Long.toString(now.getEpochSecond());
        return new SharedLinkPass(given + "." + signature(secret, slug, given));
    }

    /** Whether it opens the link. */
    public boolean opens(ServerSecret secret, String slug, Instant now) {
        int end = text.indexOf('.');
        return end > 0
                && givenAt(text.substring(0, end))
                        .filter(given -> !given.isAfter(now) && now.isBefore(given.plus(LIFE)))
                        .isPresent()
                && MessageDigest.isEqual(
                        bytes(text.substring(end + 1)), bytes(signature(secret, slug, text.substring(0, end))));
    }

    private static Optional<Instant> givenAt(String seconds) {
        return seconds.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    private static String signature(ServerSecret secret, String slug, String given) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret.value()), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bytes(PURPOSE + "\n" + slug + "\n" + given)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SharedLinkPass[redacted]";
    }
}
