package dev.footfall.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is stored of a key: the lower-case hexadecimal SHA-256 of server secret and key (access-control.md §2.1). */
public record ApiKeyHash(String hex) {
    public static ApiKeyHash of(ServerSecret secret, ApiKeyText key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret.value().getBytes(StandardCharsets.UTF_8));
            digest.update(key.value().getBytes(StandardCharsets.UTF_8));
            return new ApiKeyHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
