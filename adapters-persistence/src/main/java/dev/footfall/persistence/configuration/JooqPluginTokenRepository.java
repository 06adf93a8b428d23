package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.PLUGIN_TOKENS;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.PluginTokensRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JooqPluginTokenRepository implements PluginTokenRepository {
    private final Statements statements;

    JooqPluginTokenRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<PluginToken> findByHash(PluginTokenHash hash) {
        return statements.read(db -> db.selectFrom(PLUGIN_TOKENS)
                .where(PLUGIN_TOKENS.TOKEN_HASH.eq(hash.hex()))
                .fetchOptional(JooqPluginTokenRepository::token));
    }

    @Override
    public List<PluginToken> of(SiteId site) {
        return statements.read(db -> db.selectFrom(PLUGIN_TOKENS)
                .where(PLUGIN_TOKENS.SITE_ID.eq(site.value()))
                .orderBy(PLUGIN_TOKENS.ID)
                .fetch(JooqPluginTokenRepository::token));
    }

    @Override
    public PluginToken add(NewPluginToken token) {
        PluginTokensRecord row = row(token);
        return statements.write(db -> {
            int added = Changes.make(
                    db.insertInto(PLUGIN_TOKENS)
                            .set(row)
                            .onConflict(PLUGIN_TOKENS.TOKEN_HASH)
                            .doNothing(),
                    "there is no such site");
            if (added == 0) {
                throw new IllegalArgumentException("this token exists already");
            }
            return token(db.selectFrom(PLUGIN_TOKENS)
                    .where(PLUGIN_TOKENS.TOKEN_HASH.eq(token.hash().hex()))
                    .fetchSingle());
        });
    }

    @Override
    public void noteUse(PluginTokenId token, Instant now) {
        statements.write(db -> db.update(PLUGIN_TOKENS)
                .set(PLUGIN_TOKENS.LAST_USED_AT, now.getEpochSecond())
                .where(PLUGIN_TOKENS.ID.eq(token.value()))
                .execute());
    }

    @Override
    public void remove(PluginTokenId token) {
        statements.write(db -> db.deleteFrom(PLUGIN_TOKENS)
                .where(PLUGIN_TOKENS.ID.eq(token.value()))
                .execute());
    }

    private static PluginTokensRecord row(NewPluginToken token) {
        PluginTokensRecord row = new PluginTokensRecord();
        row.setSiteId(token.site().value());
        row.setTokenHash(token.hash().hex());
        row.setHint(token.hint());
        row.setDescription(token.description());
        row.setCreatedAt(token.createdAt().getEpochSecond());
        return row;
    }

    private static PluginToken token(PluginTokensRecord row) {
        return new PluginToken(
                new PluginTokenId(row.getId()),
                new SiteId(row.getSiteId()),
                row.getDescription(),
                row.getHint(),
                Instant.ofEpochSecond(row.getCreatedAt()),
                Optional.ofNullable(row.getLastUsedAt()).map(Instant::ofEpochSecond));
    }
}
