package dev.footfall.application.access;

import dev.footfall.application.access.LookUps.Place;
import dev.footfall.application.access.LookUps.Relation;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.MissingSiteId;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.UnknownSite;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** What is asked of who wants to read statistics, after the key is known (access-control.md §4.2). Looks nothing up. */
record StatisticsAdmission(PlanCheck plans) {
    Either<AccessProblem, Granted> admit(
            AccessRequest request, ApiKey key, Place place, Relation relation, Instant now) {
        return named(request)
                .flatMap(reference -> existing(place.site()))
                .flatMap(site -> supported(request.family(), site))
                .flatMap(site -> relation.isSuperAdmin()
                        ? Either.right(granted(key, site, teamOf(site, place), now))
                        : admitCustomer(key, site, teamOf(site, place), relation, now));
    }

    private Either<AccessProblem, Granted> admitCustomer(
            ApiKey key, Site site, Team team, Relation relation, Instant now) {
        return SitesAdmission.ofKeysTeam(key, site)
                .flatMap(own -> plans.unlocked(team))
                .flatMap(open -> plans.included(open, Feature.STATS_API, now))
                .flatMap(able -> member(relation))
                .map(belonging -> granted(key, site, team, now));
    }

    private static Either<AccessProblem, SiteReference> named(AccessRequest request) {
        return request.site() instanceof SiteReference.Absent
                ? Either.left(new MissingSiteId())
                : Either.right(request.site());
    }

    private static Either<AccessProblem, Site> existing(Optional<Site> found) {
        return found.<Either<AccessProblem, Site>>map(Either::right).orElseGet(() -> Either.left(new UnknownSite()));
    }

    private static Either<AccessProblem, Site> supported(ApiFamily family, Site site) {
        return family.answersConsolidatedViews() || site.kind() == SiteKind.REGULAR
                ? Either.right(site)
                : Either.left(new ConsolidatedViewUnsupported());
    }

    private static Either<AccessProblem, Relation> member(Relation relation) {
        return relation.isAtHome() ? Either.right(relation) : Either.left(new NotAMember());
    }

    private static Team teamOf(Site site, Place place) {
        return place.team().orElseThrow(() -> new IllegalStateException("site " + site.id() + " has no team"));
    }

    private Granted granted(ApiKey key, Site site, Team team, Instant now) {
        return new Granted(key, site, plans.features(team, now));
    }
}
