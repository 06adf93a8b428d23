package dev.footfall.embedded;

import dev.footfall.application.access.Passwords;
import dev.footfall.domain.user.PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256, as {@code pbkdf2-sha256$ITERATIONS$SALT$KEY}. The number of iterations is part of the text, so
 * that it can be raised: older hashes go on matching.
 */
final class Pbkdf2Passwords implements Passwords {
    /** A tenth of a second or so each: a provisioning document may bring hundreds of users. */
    static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

    private final RandomGenerator random;
    private final int iterations;

    /** @param random must be cryptographically strong */
    Pbkdf2Passwords(RandomGenerator random, int iterations) {
        this.random = random;
        this.iterations = iterations;
    }

    @Override
    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha256$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(key(password, salt, iterations)));
    }

    /** A text that is no hash of this form matches nothing. */
    @Override
    public boolean matches(String password, PasswordHash hash) {
        Matcher form = FORM.matcher(hash.value());
        return form.matches()
                && decoded(form.group(2))
                        .flatMap(salt -> decoded(form.group(3))
                                .map(key -> MessageDigest.isEqual(
                                        key, key(password, salt, Integer.parseInt(form.group(1))))))
                        .orElse(false);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] key(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        } finally {
            spec.clearPassword();
        }
    }
}
