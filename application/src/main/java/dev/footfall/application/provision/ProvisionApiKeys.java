package dev.footfall.application.provision;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Makes, changes and removes keys; of their texts only hashes are stored. */
final class ProvisionApiKeys implements Lists.Worker {
    private final Provision.Stores stores;
    private final ApiKeyRepository keys;
    private final ServerSecret secret;
    private final Instant now;

    ProvisionApiKeys(Provision.Stores stores, ServerSecret secret, Instant now) {
        this.stores = stores;
        this.keys = stores.keys();
        this.secret = secret;
        this.now = now;
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return ApiKeyItem.read(fields, stores.users(), stores.teams()).flatMap(item -> {
            ApiKeyHash hash = ApiKeyHash.of(secret, item.text());
            Optional<ApiKey> known = keys.findByHash(hash);
            if (item.isAbsent()) {
                known.map(ApiKey::id).ifPresent(keys::remove);
                return Either.right(answer(item, Optional.empty()));
            }
            return known.<Either<ProvisioningFault, ApiKey>>map(key -> Either.right(changed(key, item)))
                    .orElseGet(() -> made(fields, item, hash))
                    .map(key -> answer(item, Optional.of(key.id().value())));
        });
    }

    private Either<ProvisioningFault, ApiKey> made(Fields fields, ApiKeyItem item, ApiKeyHash hash) {
        return Formats.found(item.user().value(), Formats.BLANK)
                .mapLeft(words -> fields.fault("user", words))
                .map(user -> keys.add(new NewApiKey(
                        user.id(),
                        item.name().over(ApiKeyItem.NAME, ApiKeyItem.NAME),
                        item.reach().over(ApiKeyItem.LEGACY, ApiKeyItem.LEGACY),
                        item.scopes().over(ApiKeyItem.SCOPES, ApiKeyItem.SCOPES),
                        hash,
                        item.text().prefix(),
                        now)));
    }

    private ApiKey changed(ApiKey known, ApiKeyItem item) {
        UserId owner = item.user().value().map(user -> user.id()).orElse(known.owner());
        Reach reach = item.reach().over(known.reach(), ApiKeyItem.LEGACY);
        ApiKey wanted = new ApiKey(
                known.id(),
                owner,
                item.name().over(known.name(), ApiKeyItem.NAME),
                reach,
                item.scopes().over(known.assigned(), ApiKeyItem.SCOPES));
        if (!wanted.equals(known)) {
            keys.change(wanted);
        }
        return wanted;
    }

    /** The text is shown to nobody, not even to who has sent it. */
    private static JsonTree.Members answer(ApiKeyItem item, Optional<Long> id) {
        return new Answer().id(id).text("key_prefix", item.text().prefix()).members();
    }
}
