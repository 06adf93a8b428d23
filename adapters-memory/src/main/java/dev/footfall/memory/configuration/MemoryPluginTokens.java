package dev.footfall.memory.configuration;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryPluginTokens implements PluginTokenRepository {
    private final Tables tables;

    MemoryPluginTokens(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<PluginToken> findByHash(PluginTokenHash hash) {
        return tables.read(() -> tables.tokens.first(row -> row.hash().equals(hash)))
                .map(Rows.TokenRow::token);
    }

    @Override
    public List<PluginToken> of(SiteId site) {
        return tables.read(() -> tables.tokens.where(row -> row.token().site().equals(site))).stream()
                .map(Rows.TokenRow::token)
                .toList();
    }

    @Override
    public PluginToken add(NewPluginToken token) {
        return tables.inOne(() -> {
            if (findByHash(token.hash()).isPresent()
                    || tables.sites.find(token.site().value()).isEmpty()) {
                throw new IllegalArgumentException("another token has this hash, or the site is gone");
            }
            return tables.tokens
                    .add(number -> new Rows.TokenRow(
                            new PluginToken(
                                    new PluginTokenId(number),
                                    token.site(),
                                    token.description(),
                                    token.hint(),
                                    Tables.seconds(token.createdAt()),
                                    Optional.empty()),
                            token.hash()))
                    .token();
        });
    }

    @Override
    public void noteUse(PluginTokenId token, Instant now) {
        tables.write(() -> tables.tokens.change(
                token.value(), row -> new Rows.TokenRow(usedAt(row.token(), Tables.seconds(now)), row.hash())));
    }

    private static PluginToken usedAt(PluginToken token, Instant moment) {
        return new PluginToken(
                token.id(), token.site(), token.description(), token.hint(), token.createdAt(), Optional.of(moment));
    }

    @Override
    public void remove(PluginTokenId token) {
        tables.write(() -> tables.tokens.remove(token.value()));
    }
}
