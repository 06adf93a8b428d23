package dev.footfall.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is stored of a plugin's token: the lower-case hexadecimal SHA-256 of its whole text (access-control.md §11). */
public record PluginTokenHash(String hex) {
    public static PluginTokenHash of(PluginTokenText token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new PluginTokenHash(
                    HexFormat.of().formatHex(digest.digest(token.value().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
