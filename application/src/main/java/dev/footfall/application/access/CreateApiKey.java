package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.user.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a key. Its text is returned this once; only its hash is stored. */
public final class CreateApiKey {
    private final ServerSecret secret;
    private final ApiKeyRepository keys;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must be cryptographically strong */
    public CreateApiKey(ServerSecret secret, ApiKeyRepository keys, RandomGenerator random, InstantSource clock) {
        this.secret = secret;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /** For operators: neither the plan nor the membership is asked. See {@link IssueApiKey}. */
    public Created create(UserId owner, Reach reach, String name, List<Scope> scopes) {
        byte[] bytes = new byte[ApiKeyText.RANDOM_BYTES];
        random.nextBytes(bytes);
        ApiKeyText text = ApiKeyText.from(bytes);
        ApiKey key = keys.add(new NewApiKey(
                owner,
                name,
                reach,
                scopes,
                ApiKeyHash.of(secret, text),
                text.prefix(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return new Created(key, text);
    }

    /** A key and its text, which cannot be had again. */
    public record Created(ApiKey key, ApiKeyText text) {}
}
