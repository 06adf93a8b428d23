package dev.footfall.application.access;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.site.Domain;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes the password of a shared link. Its holder shows what he gets in a cookie named {@code shared-link-} and the slug
 * (access-control.md §10.2).
 */
public final class OpenSharedLink {
    private final SiteRepository sites;
    private final SharedLinkRepository links;
    private final Passwords passwords;
    private final ServerSecret secret;
    private final InstantSource clock;

    public OpenSharedLink(
            SiteRepository sites,
            SharedLinkRepository links,
            Passwords passwords,
            ServerSecret secret,
            InstantSource clock) {
        this.sites = sites;
        this.links = links;
        this.passwords = passwords;
        this.secret = secret;
        this.clock = clock;
    }

    /** Empty: there is no such link with a password on the site, or this is not its password. */
    public Optional<SharedLinkPass> open(Domain site, String slug, String password) {
        return sites.withDomain(site)
                .flatMap(found -> links.of(found.id()).stream()
                        .filter(link -> link.slug().equals(slug))
                        .findFirst())
                .flatMap(link -> link.password())
                .filter(hash -> passwords.matches(password, hash))
                .map(right -> SharedLinkPass.of(secret, slug, clock.instant()));
    }
}
