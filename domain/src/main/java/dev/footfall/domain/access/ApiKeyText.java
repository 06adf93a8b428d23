package dev.footfall.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The secret text of a key, as a client sends it. Shown once, never stored, never logged. */
public record ApiKeyText(String value) {
    private static final int PREFIX_BYTES = 6;
    private static final int LENGTH = 64;

    /** How many random bytes {@link #from} needs. */
    public static final int RANDOM_BYTES = 64;

    /** A new key from 64 cryptographically random bytes (access-control.md §2.1). */
    public static ApiKeyText from(byte[] randomBytes) {
        if (randomBytes.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a key is made of " + RANDOM_BYTES + " random bytes");
        }
        return new ApiKeyText(Base64.getUrlEncoder().encodeToString(randomBytes).substring(0, LENGTH));
    }

    /** The first six bytes, which may be shown. */
    public String prefix() {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(PREFIX_BYTES, bytes.length), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ApiKeyText[redacted]";
    }
}
