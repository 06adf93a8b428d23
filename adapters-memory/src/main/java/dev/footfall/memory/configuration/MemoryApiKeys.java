package dev.footfall.memory.configuration;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryApiKeys implements ApiKeyRepository {
    private final Tables tables;

    MemoryApiKeys(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ApiKey> findByHash(ApiKeyHash hash) {
        return tables.read(() -> tables.keys.first(row -> row.hash().equals(hash)))
                .map(Rows.KeyRow::key);
    }

    @Override
    public ApiKey add(NewApiKey key) {
        return tables.inOne(() -> {
            if (findByHash(key.hash()).isPresent()) {
                throw new IllegalArgumentException("another key has this hash");
            }
            return tables.keys
                    .add(number -> new Rows.KeyRow(
                            new ApiKey(new ApiKeyId(number), key.owner(), key.name(), key.reach(), key.assigned()),
                            key.hash(),
                            key.prefix(),
                            Tables.seconds(key.createdAt()),
                            Optional.empty()))
                    .key();
        });
    }

    @Override
    public void change(ApiKey key) {
        tables.write(() -> tables.keys.change(
                key.id().value(), row -> new Rows.KeyRow(key, row.hash(), row.prefix(), row.madeAt(), row.usedAt())));
    }

    @Override
    public void remove(ApiKeyId id) {
        tables.write(() -> tables.keys.remove(id.value()));
    }

    @Override
    public List<Listed> all() {
        return listed(row -> true);
    }

    @Override
    public List<Listed> of(UserId owner) {
        return listed(row -> row.key().owner().equals(owner)).reversed();
    }

    private List<Listed> listed(Predicate<Rows.KeyRow> condition) {
        return tables.read(() -> tables.keys.where(condition)).stream()
                .map(Rows.KeyRow::listed)
                .toList();
    }

    @Override
    public void used(ApiKeyId id, Instant now) {
        Instant moment = Tables.seconds(now);
        tables.write(() -> tables.keys.change(
                id.value(),
                row -> new Rows.KeyRow(
                        row.key(),
                        row.hash(),
                        row.prefix(),
                        row.madeAt(),
                        row.usedAt().filter(moment::isBefore).or(() -> Optional.of(moment)))));
    }
}
