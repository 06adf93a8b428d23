package dev.footfall.application.fakes;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what was stored as well, so that a test can see what was not. */
public final class InMemoryApiKeys implements ApiKeyRepository {
    public final List<NewApiKey> stored = new ArrayList<>();
    private final Map<ApiKeyHash, ApiKey> keys = new LinkedHashMap<>();

    @Override
    public Optional<ApiKey> findByHash(ApiKeyHash hash) {
        return Optional.ofNullable(keys.get(hash));
    }

    @Override
    public ApiKey add(NewApiKey key) {
        stored.add(key);
        ApiKey numbered = new ApiKey(new ApiKeyId(stored.size()), key.owner(), key.name(), key.reach(), key.assigned());
        if (keys.putIfAbsent(key.hash(), numbered) != null) {
            throw new IllegalArgumentException("somebody has this hash");
        }
        return numbered;
    }
}
