package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.API_KEYS;
import static dev.footfall.persistence.tables.configuration.Tables.API_KEY_SCOPES;
import static org.jooq.impl.DSL.noCondition;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.configuration.Statements.Question;
import dev.footfall.persistence.tables.configuration.tables.records.ApiKeysRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

final class JooqApiKeyRepository implements ApiKeyRepository {
    /** What the migration could only say of keys made before it. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    private final Statements statements;

    JooqApiKeyRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<ApiKey> findByHash(ApiKeyHash hash) {
        return statements.recall(
                new Question("key", hash),
                db -> db.selectFrom(API_KEYS)
                        .where(API_KEYS.KEY_HASH.eq(hash.hex()))
                        .fetchOptional(row -> key(row, scopes(db, row.getId()))));
    }

    private static List<Scope> scopes(DSLContext db, long key) {
        return db.select(API_KEY_SCOPES.SCOPE)
                .from(API_KEY_SCOPES)
                .where(API_KEY_SCOPES.API_KEY_ID.eq(key))
                .orderBy(API_KEY_SCOPES.POSITION)
                .fetch(row -> new Scope(row.value1()));
    }

    @Override
    public List<Listed> all() {
        return listed(noCondition(), API_KEYS.ID.asc());
    }

    @Override
    public List<Listed> of(UserId owner) {
        return listed(API_KEYS.USER_ID.eq(owner.value()), API_KEYS.ID.desc());
    }

    private List<Listed> listed(Condition condition, SortField<Long> order) {
        return statements.read(db -> {
            Map<Long, List<String>> scopes = db.select(API_KEY_SCOPES.API_KEY_ID, API_KEY_SCOPES.SCOPE)
                    .from(API_KEY_SCOPES)
                    .join(API_KEYS)
                    .on(API_KEYS.ID.eq(API_KEY_SCOPES.API_KEY_ID))
                    .where(condition)
                    .orderBy(API_KEY_SCOPES.POSITION)
                    .fetchGroups(API_KEY_SCOPES.API_KEY_ID, API_KEY_SCOPES.SCOPE);
            return db.selectFrom(API_KEYS)
                    .where(condition)
                    .orderBy(order)
                    .fetch(row -> listed(row, scopes.getOrDefault(row.getId(), List.of())));
        });
    }

    private static Listed listed(ApiKeysRecord row, List<String> scopes) {
        ApiKey key = key(row, scopes.stream().map(Scope::new).toList());
        return new Listed(
                key,
                key.owner(),
                row.getPrefix(),
                moment(row.getCreatedAt()).filter(known -> !known.equals(UNKNOWN)),
                moment(row.getLastUsedAt()));
    }

    private static Optional<Instant> moment(@Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
    }

    @Override
    public ApiKey add(NewApiKey key) {
        return statements.write(db -> {
            ApiKeysRecord row = Inserts.unique(
                    db.insertInto(API_KEYS)
                            .set(row(key))
                            .onConflict(API_KEYS.KEY_HASH)
                            .doNothing(),
                    db.selectFrom(API_KEYS)
                            .where(API_KEYS.KEY_HASH.eq(key.hash().hex())),
                    "this key exists already");
            addScopes(db, row.getId(), key.assigned());
            return key(row, key.assigned());
        });
    }

    private static void addScopes(DSLContext db, long key, List<Scope> scopes) {
        for (int position = 0; position < scopes.size(); position++) {
            db.insertInto(API_KEY_SCOPES)
                    .set(API_KEY_SCOPES.API_KEY_ID, key)
                    .set(API_KEY_SCOPES.POSITION, (long) position)
                    .set(API_KEY_SCOPES.SCOPE, scopes.get(position).value())
                    .execute();
        }
    }

    @Override
    public void change(ApiKey key) {
        long id = key.id().value();
        statements.write(db -> {
            int changed = Changes.make(
                    db.update(API_KEYS)
                            .set(row(key.owner(), key.name(), key.reach()))
                            .where(API_KEYS.ID.eq(id)),
                    "there is no such user or team");
            if (changed > 0) {
                db.deleteFrom(API_KEY_SCOPES)
                        .where(API_KEY_SCOPES.API_KEY_ID.eq(id))
                        .execute();
                addScopes(db, id, key.assigned());
            }
            return changed;
        });
    }

    @Override
    public void used(ApiKeyId id, Instant now) {
        long moment = now.getEpochSecond();
        statements.write(db -> db.update(API_KEYS)
                .set(API_KEYS.LAST_USED_AT, moment)
                .where(API_KEYS.ID.eq(id.value()))
                .and(API_KEYS.LAST_USED_AT.isNull().or(API_KEYS.LAST_USED_AT.lt(moment)))
                .execute());
    }

    @Override
    public void remove(ApiKeyId id) {
        statements.write(
                db -> db.deleteFrom(API_KEYS).where(API_KEYS.ID.eq(id.value())).execute());
    }

    private static ApiKeysRecord row(NewApiKey key) {
        ApiKeysRecord row = row(key.owner(), key.name(), key.reach());
        row.setKeyHash(key.hash().hex());
        row.setPrefix(key.prefix());
        row.setCreatedAt(key.createdAt().getEpochSecond());
        return row;
    }

    private static ApiKeysRecord row(UserId owner, String name, Reach reach) {
        ApiKeysRecord row = new ApiKeysRecord();
        row.setName(name);
        row.setUserId(owner.value());
        row.setTeamId(
                switch (reach) {
                    case Reach.OneTeam(TeamId team) -> team.value();
                    case Reach.EverythingOfOwner() -> null;
                });
        return row;
    }

    private static ApiKey key(ApiKeysRecord row, List<Scope> scopes) {
        Reach reach = row.getTeamId() == null
                ? new Reach.EverythingOfOwner()
                : new Reach.OneTeam(new TeamId(row.getTeamId()));
        return new ApiKey(new ApiKeyId(row.getId()), new UserId(row.getUserId()), row.getName(), reach, scopes);
    }
}
