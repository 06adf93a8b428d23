package dev.footfall.application.access;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.MissingKey;
import dev.footfall.domain.access.AccessProblem.ScopeMissing;
import dev.footfall.domain.access.AccessProblem.UnknownKey;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.util.Optional;

/** Whose key it is, and whether it may still ask: access-control.md §4.1, the same for all families. */
record KeyCheck(ServerSecret secret, ApiKeyRepository keys, KeyUse use, RateCheck rates) {
    private static final String SCHEME = "Bearer ";

    /** The key that is shown. Its use is noted. */
    Either<AccessProblem, ApiKey> known(Optional<String> authorization) {
        return bearer(authorization).flatMap(this::known).peek(key -> use.note(key.id()));
    }

    /** @param limiting the team whose limit counts for a legacy key; empty: the usual one */
    Decision<ApiKey> counted(ApiKey key, Optional<Team> limiting, Scope required) {
        return rates.count(key, limiting).then(within -> scoped(within, required));
    }

    private static Either<AccessProblem, ApiKeyText> bearer(Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> new ApiKeyText(header.substring(SCHEME.length()).strip()))
                .<Either<AccessProblem, ApiKeyText>>map(Either::right)
                .orElseGet(() -> Either.left(new MissingKey()));
    }

    // By what cannot be computed from anything an outsider sends or learns, so the index may take the time it takes.
    private Either<AccessProblem, ApiKey> known(ApiKeyText text) {
        return keys.findByHash(ApiKeyHash.of(secret, text))
                .<Either<AccessProblem, ApiKey>>map(Either::right)
                .orElseGet(() -> Either.left(new UnknownKey()));
    }

    private static Either<AccessProblem, ApiKey> scoped(ApiKey key, Scope required) {
        return key.permits(required) ? Either.right(key) : Either.left(new ScopeMissing(required));
    }
}
