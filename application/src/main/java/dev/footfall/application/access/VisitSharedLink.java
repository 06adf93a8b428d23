package dev.footfall.application.access;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What is behind the address of a shared link. Unlike {@link AdmitViewer} it asks for locks and plans: they count on the page
 * alone (access-control.md §7.5, §10.2).
 */
public final class VisitSharedLink {
    private final SiteRepository sites;
    private final SharedLinkRepository links;
    private final ServerSecret secret;
    private final PlanCheck plans;
    private final InstantSource clock;

    /** @param directory where sites and teams are looked up */
    public VisitSharedLink(
            Authorize.Directory directory,
            SharedLinkRepository links,
            ServerSecret secret,
            Edition edition,
            InstantSource clock) {
        this.sites = directory.sites();
        this.links = links;
        this.secret = secret;
        this.plans = new PlanCheck(directory.teams(), edition);
        this.clock = clock;
    }

    /**
     * @param domain the site's present one
     * @param pass what {@link OpenSharedLink} gave
     */
    public Visit visit(String domain, String slug, Optional<SharedLinkPass> pass) {
        return Optional.of(domain)
                .filter(Domain::isCanonical)
                .flatMap(name -> sites.withDomain(new Domain(name)))
                .flatMap(site -> links.of(site.id()).stream()
                        .filter(link -> link.slug().equals(slug))
                        .findFirst()
                        .map(link -> visit(site, link, pass)))
                .orElse(Visit.NOWHERE);
    }

    private Visit visit(Site site, SharedLink link, Optional<SharedLinkPass> pass) {
        boolean isOpen = link.password().isEmpty()
                || pass.filter(given -> given.opens(secret, link.slug(), clock.instant()))
                        .isPresent();
        if (!isOpen) {
            return Visit.PASSWORD_WANTED;
        }
        Team team = plans.teamOf(site);
        return plans.unlocked(team).isRight() && isIncluded(link, team) ? Visit.OPEN : Visit.LOCKED;
    }

    private boolean isIncluded(SharedLink link, Team team) {
        return link.name().equals(SharedLink.RESERVED_NAME)
                || plans.features(team, clock.instant()).contains(Feature.SHARED_LINKS);
    }

    /** Where a visit ends. */
    public enum Visit {
        /** There is no such link on the site, or no such site. */
        NOWHERE,
        /** Nothing was shown that opens the link. */
        PASSWORD_WANTED,
        /** The team does not pay, or its plan has no shared links. */
        LOCKED,
        OPEN
    }
}
