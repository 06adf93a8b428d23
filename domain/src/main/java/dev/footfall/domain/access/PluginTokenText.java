package dev.footfall.domain.access;

import java.util.Base64;

/** The secret text of a plugin's token, as the plugin sends it. Shown once, never stored, never logged. */
public record PluginTokenText(String value) {
    private static final int HINT_LENGTH = 4;

    /** How many random bytes {@link #from} needs. */
    public static final int RANDOM_BYTES = 30;

    /** A new token from 30 cryptographically random bytes (access-control.md §11). */
    public static PluginTokenText from(Edition edition, byte[] randomBytes) {
        if (randomBytes.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a token is made of " + RANDOM_BYTES + " random bytes");
        }
        return new PluginTokenText(prefix(edition) + "-" + Base64.getEncoder().encodeToString(randomBytes));
    }

    private static String prefix(Edition edition) {
        return switch (edition) {
            case SELF_HOSTED -> "plausible-plugin-selfhost";
            case HOSTED -> "plausible-plugin";
        };
    }

    /** The last four characters, which may be shown. */
    public String hint() {
        return value.substring(Math.max(0, value.length() - HINT_LENGTH));
    }

    @Override
    public String toString() {
        return "PluginTokenText[redacted]";
    }
}
