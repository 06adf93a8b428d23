package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of the configuration store, by the hash of their text. */
public interface ApiKeyRepository {
    Optional<ApiKey> findByHash(ApiKeyHash hash);

    /** Stores a key whose hash nobody has; otherwise this is a bug of the caller and throws. */
    ApiKey add(NewApiKey key);

    /** Stores another state of a known key: everything but its text. */
    void change(ApiKey key);

    /** From now on nobody gets in with it. Removing what is not there does nothing. */
    void remove(ApiKeyId id);

    /** All keys, oldest first. */
    List<Listed> all();

    /** All keys of a user, newest first. */
    List<Listed> of(UserId owner);

    /** Keeps the moment, in whole seconds, unless it knows a later one. A key that is gone stays gone. */
    void used(ApiKeyId id, Instant now);

    /**
     * A key as lists show it.
     *
     * @param prefix the first characters of its text
     * @param createdAt in whole seconds; empty: nobody wrote it down
     * @param lastUsedAt in whole seconds, late by minutes; empty: never, as far as is known
     */
    record Listed(ApiKey key, UserId owner, String prefix, Optional<Instant> createdAt, Optional<Instant> lastUsedAt) {}
}
