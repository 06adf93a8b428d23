package dev.footfall.application.ingest;

import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Salt;
import dev.footfall.domain.visit.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Visitors whom senders tell apart by identifiers of their own. Each site has a key, worked out from the server's secret,
 * so that it need not be kept and nobody can compare visitors of two sites, or try identifiers, without the secret.
 */
public record OwnIdentifiers(ServerSecret secret) {
    VisitorId visitor(SiteId site, String identifier) {
        return VisitorId.of(key(site), identifier);
    }

    // What keys of the API are hashed with begins with the secret: these texts are none of those.
    private Salt key(SiteId site) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("visitors of site " + site.value() + ": ").getBytes(StandardCharsets.UTF_8));
            digest.update(secret.value().getBytes(StandardCharsets.UTF_8));
            return new Salt(Arrays.copyOf(digest.digest(), Salt.LENGTH));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
