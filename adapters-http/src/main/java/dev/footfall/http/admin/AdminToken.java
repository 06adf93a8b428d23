package dev.footfall.http.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret that operators show. Never logged. */
public record AdminToken(String text) {
    private static final String SCHEME = "Bearer ";

    public AdminToken {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty token would let everybody in");
        }
    }

    /** Whether an {@code Authorization} header shows this token; takes as long whatever it shows instead. */
    public boolean isShownBy(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(utf8(authorization.substring(SCHEME.length())), utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AdminToken[redacted]";
    }
}
