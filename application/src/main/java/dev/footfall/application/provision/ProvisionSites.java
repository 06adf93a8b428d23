package dev.footfall.application.provision;

import dev.footfall.application.provision.SiteIdentity.Found;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes, changes and removes sites with all that hangs on them. */
final class ProvisionSites implements Lists.Worker {
    private static final Set<String> NOT_OF_VIEWS = Set.of(
            "previous_domain",
            "team",
            "timezone",
            "native_stats_start_at",
            "funnels",
            "guests",
            "invitations",
            "imports");

    private final Provision.Stores stores;
    private final SiteRepository sites;
    private final ListsOfSite lists;
    private final SiteIdentity identity;
    private final SiteStates states;
    private final ViewUpkeep views;

    ProvisionSites(Provision.Stores stores, ListsOfSite lists, Instant now) {
        this.stores = stores;
        this.sites = stores.sites();
        this.lists = lists;
        this.identity = new SiteIdentity(sites, now);
        this.states = new SiteStates(now);
        this.views = new ViewUpkeep(sites);
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return SiteItem.read(fields, stores.teams())
                .flatMap(item -> item.isAbsent() ? removed(item) : stored(fields, item));
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(SiteItem item) {
        sites.withDomain(item.domain()).ifPresent(site -> {
            sites.remove(site.id());
            views.settle(site.team());
        });
        return Either.right(Answer.of("domain", item.domain().value(), Optional.empty()));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(Fields fields, SiteItem item) {
        return identity.find(fields, item)
                .flatMap(known -> fitting(fields, known))
                .flatMap(
                        known -> known.<Either<ProvisioningFault, Site>>map(found -> Either.right(changed(found, item)))
                                .orElseGet(() -> made(fields, item)))
                .flatMap(site -> {
                    shield(site, item.shields());
                    return lists.of(site)
                            .apply(
                                    fields,
                                    Answer.of(
                                            "domain",
                                            site.domain().value(),
                                            Optional.of(site.id().value())));
                });
    }

    /** A view is its team's, of that team's sites, and for its members only. */
    private static Either<ProvisioningFault, Optional<Found>> fitting(Fields fields, Optional<Found> known) {
        return known.filter(found -> found.stored().kind() == SiteKind.CONSOLIDATED_VIEW)
                .flatMap(view -> fields.firstGiven(NOT_OF_VIEWS))
                .<Either<ProvisioningFault, Optional<Found>>>map(
                        name -> Either.left(fields.fault(name, "is not for a consolidated view")))
                .orElseGet(() -> Either.right(known));
    }

    private Either<ProvisioningFault, Site> made(Fields fields, SiteItem item) {
        return item.team()
                .value()
                .<Either<ProvisioningFault, Team>>map(Either::right)
                .orElseGet(() -> Either.left(fields.fault("team", Formats.BLANK)))
                .flatMap(team ->
                        sites.add(states.made(item, team)).mapLeft(taken -> fields.fault("domain", Formats.TAKEN)))
                .map(made -> written(made, states.completed(made, item)));
    }

    private Site changed(Found found, SiteItem item) {
        return written(found.stored(), states.changed(found.meant(), item));
    }

    private Site written(Site stored, Site wanted) {
        if (!wanted.equals(stored)) {
            sites.change(wanted);
        }
        views.keep(wanted.team());
        if (!stored.team().equals(wanted.team())) {
            views.settle(stored.team());
        }
        return wanted;
    }

    private void shield(Site site, Given<ShieldsItem> given) {
        if (!(given instanceof Given.LeftOut)) {
            Shields present = sites.shieldsOf(site.id());
            Shields wanted = given.map(item -> item.over(present)).over(present, Shields.NONE);
            if (!wanted.equals(present)) {
                sites.setShields(site.id(), wanted);
            }
        }
    }
}
