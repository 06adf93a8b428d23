package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import java.util.Optional;

/** The keys of the configuration store, by the hash of their text. */
public interface ApiKeyRepository {
    Optional<ApiKey> findByHash(ApiKeyHash hash);

    /** Stores a key whose hash nobody has; otherwise this is a bug of the caller and throws. */
    ApiKey add(NewApiKey key);
}
