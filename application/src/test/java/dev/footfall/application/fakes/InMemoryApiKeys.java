package dev.footfall.application.fakes;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what was stored as well, so that a test can see what was not. */
public final class InMemoryApiKeys implements ApiKeyRepository, Undoable {
    public final List<NewApiKey> stored = new ArrayList<>();

    /** Whether it can note that a key was used. */
    public boolean isDown;

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
        keys.put(numbered.id(), new Stored(numbered, key.hash(), key.prefix(), key.createdAt(), Optional.empty()));
        return numbered;
    }

    @Override
    public void change(ApiKey key) {
        Stored known = keys.find(key.id()).orElseThrow();
        keys.change(key.id(), new Stored(key, known.hash(), known.prefix(), known.createdAt(), known.usedAt()));
    }

    @Override
    public void remove(ApiKeyId id) {
        keys.remove(id);
    }

    @Override
    public List<Listed> all() {
        return keys.all().map(Stored::listed).toList();
    }

    @Override
    public List<Listed> of(UserId owner) {
        return keys.all()
                .filter(stored -> stored.key().owner().equals(owner))
                .map(Stored::listed)
                .toList()
                .reversed();
    }

    @Override
    public void used(ApiKeyId id, Instant now) {
        if (isDown) {
            throw new StoreUnavailable("down", new IllegalStateException());
        }
        keys.find(id)
                .filter(known -> known.usedAt().filter(now::isBefore).isEmpty())
                .ifPresent(known -> keys.change(
                        id,
                        new Stored(known.key(), known.hash(), known.prefix(), known.createdAt(), Optional.of(now))));
    }

    @Override
    public int writes() {
        return keys.writes();
    }

    @Override
    public Runnable checkpoint() {
        return keys.checkpoint();
    }

    private record Stored(ApiKey key, ApiKeyHash hash, String prefix, Instant createdAt, Optional<Instant> usedAt) {
        Listed listed() {
            return new Listed(key, key.owner(), prefix, Optional.of(createdAt), usedAt);
        }
    }
}
