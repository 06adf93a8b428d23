package dev.footfall.application.fakes;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of all plugins. */
public final class InMemoryPluginTokens implements PluginTokenRepository, Undoable {
    private final Rows<PluginTokenId, Hashed> rows = new Rows<>();

    @Override
    public Optional<PluginToken> findByHash(PluginTokenHash hash) {
        return rows.all()
                .filter(row -> row.hash().equals(hash))
                .map(Hashed::token)
                .findFirst();
    }

    @Override
    public List<PluginToken> of(SiteId site) {
        return rows.all()
                .map(Hashed::token)
                .filter(token -> token.site().equals(site))
                .toList();
    }

    @Override
    public PluginToken add(NewPluginToken added) {
        if (findByHash(added.hash()).isPresent()) {
            throw new IllegalArgumentException("this token exists already");
        }
        PluginToken token = new PluginToken(
                new PluginTokenId(rows.nextNumber()),
                added.site(),
                added.description(),
                added.hint(),
                added.createdAt(),
                Optional.empty());
        rows.put(token.id(), new Hashed(added.hash(), token));
        return token;
    }

    @Override
    public void noteUse(PluginTokenId id, Instant now) {
        rows.find(id).ifPresent(row -> {
            PluginToken token = row.token();
            rows.put(
                    id,
                    new Hashed(
                            row.hash(),
                            new PluginToken(
                                    id,
                                    token.site(),
                                    token.description(),
                                    token.hint(),
                                    token.createdAt(),
                                    Optional.of(now))));
        });
    }

    @Override
    public void remove(PluginTokenId id) {
        rows.remove(id);
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }

    private record Hashed(PluginTokenHash hash, PluginToken token) {}
}
