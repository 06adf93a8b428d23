package dev.footfall.application.fakes;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what was stored as well, so that a test can see what was not. */
public final class InMemoryApiKeys implements ApiKeyRepository, Undoable {
    public final List<NewApiKey> stored = new ArrayList<>();
    private final Rows<ApiKeyId, Stored> keys = new Rows<>();

    @Override
    public Optional<ApiKey> findByHash(ApiKeyHash hash) {
        return keys.all()
                .filter(stored -> stored.hash().equals(hash))
                .map(Stored::key)
                .findFirst();
    }

    @Override
    public ApiKey add(NewApiKey key) {
        if (findByHash(key.hash()).isPresent()) {
            throw new IllegalArgumentException("somebody has this hash");
        }
        stored.add(key);
        ApiKey numbered =
                new ApiKey(new ApiKeyId(keys.nextNumber()), key.owner(), key.name(), key.reach(), key.assigned());
        keys.put(numbered.id(), new Stored(numbered, key.hash(), key.prefix()));
        return numbered;
    }

    @Override
    public void change(ApiKey key) {
        Stored known = keys.find(key.id()).orElseThrow();
        keys.change(key.id(), new Stored(key, known.hash(), known.prefix()));
    }

    @Override
    public void remove(ApiKeyId id) {
        keys.remove(id);
    }

    @Override
    public List<Listed> all() {
        return keys.all()
                .map(stored -> new Listed(stored.key(), stored.key().owner(), stored.prefix()))
                .toList();
    }

    @Override
    public int writes() {
        return keys.writes();
    }

    @Override
    public Runnable checkpoint() {
        return keys.checkpoint();
    }

    private record Stored(ApiKey key, ApiKeyHash hash, String prefix) {}
}
