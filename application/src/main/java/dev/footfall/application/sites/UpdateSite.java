package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives a site another domain, or its tracker another configuration: both or neither (sites-api.md §2.6). */
public final class UpdateSite {
    static final String TRACKER = "tracker_script_configuration";

    private static final String DOMAIN = "domain";

    private final SiteRepository sites;
    private final Memberships memberships;
    private final Trackers trackers;
    private final Transactions transactions;
    private final InstantSource clock;

    public UpdateSite(SitesStores stores, Transactions transactions, SitesUseCases.Rules rules) {
        this.sites = stores.sites();
        this.memberships = stores.memberships();
        this.trackers = new Trackers(stores.trackers(), stores.goals(), rules.names());
        this.transactions = transactions;
        this.clock = rules.clock();
    }

    public Either<SitesProblem, SiteDetails> update(Asked asked) {
        return sayingSomething(asked)
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> transactions.inOneOrNone(() -> renamed(site, asked)
                        .flatMap(renamed -> TrackerForm.read(asked.given(TRACKER))
                                .map(form -> new SiteDetails(renamed, trackers.change(site.id(), form))))));
    }

    private static Either<SitesProblem, Asked> sayingSomething(Asked asked) {
        return asked.given(DOMAIN).or(() -> asked.given(TRACKER)).isPresent()
                ? Either.right(asked)
                : Either.left(new SitesProblem.NothingToChange());
    }

    // Null is something said, and changes nothing: sites-api.md §2.6.
    private Either<SitesProblem, Site> renamed(Site site, Asked asked) {
        Optional<JsonTree> written = asked.given(DOMAIN).filter(value -> !(value instanceof JsonTree.Null));
        return written.map(SiteForm::newDomain)
                .map(read -> read.flatMap(domain -> free(domain, site)).map(domain -> moved(site, domain)))
                .orElseGet(() -> Either.right(site));
    }

    private Either<SitesProblem, Domain> free(Domain domain, Site site) {
        if (domain.equals(site.domain())) {
            return Either.left(new SitesProblem.DomainUnchanged());
        }
        return sites.answeringTo(domain.value(), clock.instant())
                .filter(other -> !other.id().equals(site.id()))
                .<Either<SitesProblem, Domain>>map(other -> Either.left(new SitesProblem.DomainTaken(domain)))
                .orElseGet(() -> Either.right(domain));
    }

    private Site moved(Site site, Domain domain) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Site moved = site.renamedTo(domain, now);
        sites.change(moved);
        return moved;
    }
}
