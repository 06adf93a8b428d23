package dev.footfall.domain.access;

import java.nio.charset.StandardCharsets;

/** The deployment-wide text that keys the hashes of API keys; at least 32 bytes. Never logged. */
public record ServerSecret(String value) {
    /** In bytes. */
    public static final int SHORTEST = 32;

    public ServerSecret {
        if (value.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException("the server's secret is shorter than " + SHORTEST + " bytes");
        }
    }

    @Override
    public String toString() {
        return "ServerSecret[redacted]";
    }
}
