package dev.footfall.application.plugins;

import dev.footfall.application.access.Passwords;
import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.PasswordHash;
import io.vavr.control.Either;
import java.util.Optional;

/** The shared links of a plugin's site (sites-api.md §10.2): of every plan, and of every name. */
public final class PluginSharedLinks {
    private final SharedLinkRepository links;
    private final Passwords passwords;
    private final RandomNames names;
    private final Transactions transactions;

    public PluginSharedLinks(
            SharedLinkRepository links, Passwords passwords, RandomNames names, Transactions transactions) {
        this.links = links;
        this.passwords = passwords;
        this.names = names;
        this.transactions = transactions;
    }

    /** Newest first. */
    public Page<SharedLink> list(PluginGrant grant, Bounds bounds) {
        return bounds.of(
                links.of(grant.site().id()).reversed(),
                link -> Position.of(link.id().value()));
    }

    public Either<PluginsProblem, SharedLink> read(PluginGrant grant, SharedLinkId id) {
        return links.of(grant.site().id()).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .<Either<PluginsProblem, SharedLink>>map(Either::right)
                .orElseGet(() -> Either.left(new PluginsProblem.NotFound()));
    }

    /** Finds the link by its name and leaves it as it is, or makes it. */
    public Either<PluginsProblem, SharedLink> put(PluginGrant grant, String name, Optional<String> password) {
        SiteId site = grant.site().id();
        Optional<SharedLink> known = links.named(site, name);
        if (known.isPresent()) {
            return Either.right(known.get());
        }
        if (name.isBlank()) {
            return Either.left(new PluginsProblem.NameBlank());
        }
        // Slow on purpose, so nobody who writes should wait for it.
        Optional<PasswordHash> hash = password.map(passwords::hash);
        return Either.right(transactions.inOne(() ->
                links.named(site, name).orElseGet(() -> links.add(site, new NewSharedLink(name, names.next(), hash)))));
    }
}
