package dev.footfall.application.provision;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Which site an item means, by its domain and the one it had before (admin-api.md §3.4). */
record SiteIdentity(SiteRepository sites, Instant now) {
    /**
     * A site that is there.
     *
     * @param stored as it is
     * @param meant with the domains it shall have
     */
    record Found(Site stored, Site meant) {}

    /** Empty for a site that has to be made; then its former domain is free, or it has none. */
    Either<ProvisioningFault, Optional<Found>> find(Fields fields, SiteItem item) {
        Optional<Site> present = sites.withDomain(item.domain());
        Optional<Site> renamed = item.previous().value().flatMap(sites::withDomain);
        if (present.isPresent() && renamed.isPresent()) {
            return Either.left(fields.fault("domain", Formats.TAKEN));
        }
        if (present.isPresent()) {
            return present.map(site -> withFormer(fields, site, item))
                    .orElseThrow()
                    .map(Optional::of);
        }
        return renamed.map(site -> renamed(fields, site, item.domain()).map(Optional::of))
                .orElseGet(() -> item.previous()
                        .value()
                        .filter(this::isHeld)
                        .<Either<ProvisioningFault, Optional<Found>>>map(
                                held -> Either.left(fields.fault("previous_domain", Formats.TAKEN)))
                        .orElseGet(() -> Either.right(Optional.empty())));
    }

    private Either<ProvisioningFault, Found> withFormer(Fields fields, Site site, SiteItem item) {
        Optional<Domain> present = site.formerDomain().map(FormerDomain::domain);
        Optional<Domain> wanted = item.previous().orNone(present);
        if (wanted.equals(present)) {
            return Either.right(new Found(site, site));
        }
        return wanted.filter(this::isHeld).isPresent()
                ? Either.left(fields.fault("previous_domain", Formats.TAKEN))
                : Either.right(new Found(site, formerly(site, wanted.map(domain -> new FormerDomain(domain, now)))));
    }

    private Either<ProvisioningFault, Found> renamed(Fields fields, Site site, Domain domain) {
        boolean isBackToItsOwn = site.formerDomain().map(FormerDomain::domain).equals(Optional.of(domain));
        return !isBackToItsOwn && isHeld(domain)
                ? Either.left(fields.fault("domain", Formats.TAKEN))
                : Either.right(new Found(site, site.renamedTo(domain, now)));
    }

    private static Site formerly(Site site, Optional<FormerDomain> former) {
        return new Site(
                site.id(),
                site.domain(),
                former,
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                site.statsStartDate(),
                site.settings());
    }

    /** Whether a site had this domain until a little while ago. */
    private boolean isHeld(Domain domain) {
        return sites.withFormerDomain(domain)
                .flatMap(Site::formerDomain)
                .filter(former -> former.isHonouredAt(now))
                .isPresent();
    }
}
