package dev.footfall.application.access;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/**
 * Remembers when keys were last used, beside the requests: each is written down at most once in {@link #PAUSE}, and a store
 * that cannot take it costs nobody his answer. What is stored is late by as much.
 */
public final class KeyUse {
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final ConcurrentMap<ApiKeyId, Instant> noted = new ConcurrentHashMap<>();
    private final ApiKeyRepository keys;
    private final Executor beside;
    private final InstantSource clock;

    /** @param beside where it is written down, best on another thread than the caller's */
    public KeyUse(ApiKeyRepository keys, Executor beside, InstantSource clock) {
        this.keys = keys;
        this.beside = beside;
        this.clock = clock;
    }

    void note(ApiKeyId key) {
        Instant now = clock.instant();
        Instant before = noted.get(key);
        boolean isDue = before == null || !now.isBefore(before.plus(PAUSE)) || now.isBefore(before);
        // Of several requests at once one wins.
        if (isDue && (before == null ? noted.putIfAbsent(key, now) == null : noted.replace(key, before, now))) {
            beside.execute(() -> write(key, now));
        }
    }

    private void write(ApiKeyId key, Instant now) {
        try {
            keys.used(key, now);
        } catch (StoreUnavailable later) {
            noted.remove(key, now); // the next request tries again
        }
    }
}
