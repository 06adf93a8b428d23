package dev.footfall.application.access;

import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKeyProblem;
import dev.footfall.domain.access.ApiKeyProblem.NoSuchKey;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;

/** Somebody gives up a key of his own: the next request with it is refused. */
public final class RevokeApiKey {
    private final ApiKeyRepository keys;

    public RevokeApiKey(ApiKeyRepository keys) {
        this.keys = keys;
    }

    /** @return the key that was; somebody else's looks like one that is not there */
    public Either<ApiKeyProblem, ApiKey> revoke(UserId user, ApiKeyId id) {
        return keys.of(user).stream()
                .map(Listed::key)
                .filter(key -> key.id().equals(id))
                .findFirst()
                .<Either<ApiKeyProblem, ApiKey>>map(Either::right)
                .orElseGet(() -> Either.left(new NoSuchKey()))
                .peek(key -> keys.remove(key.id()));
    }
}
