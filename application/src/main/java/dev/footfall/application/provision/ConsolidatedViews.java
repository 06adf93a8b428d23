package dev.footfall.application.provision;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** The sites that stand for whole teams, under the teams' identifiers. */
record ConsolidatedViews(SiteRepository sites, ViewUpkeep upkeep, Instant now) {
    /** Makes or removes the view if that is needed, and answers with what is there afterwards, or null. */
    Either<ProvisioningFault, JsonTree> put(Fields fields, Team team, boolean hasView) {
        Optional<Site> present = sites.consolidatedViewOf(team.id());
        if (!hasView) {
            present.ifPresent(view -> sites.remove(view.id()));
            return Either.right(new JsonTree.Null());
        }
        return present.<Either<ProvisioningFault, Site>>map(Either::right)
                .orElseGet(() -> sites.add(Site.viewOf(team.id(), team.identifier(), now))
                        .mapLeft(taken -> fields.fault("consolidated_view", Formats.TAKEN)))
                .peek(view -> upkeep.keep(team.id()))
                .map(view -> new Answer()
                        .id(Optional.of(view.id().value()))
                        .text("domain", view.domain().value())
                        .members());
    }
}
