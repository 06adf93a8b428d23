package dev.footfall.application.access;

import dev.footfall.application.access.LookUps.Facts;
import dev.footfall.application.access.LookUps.Place;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.AccessProblem.MissingSiteId;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.OtherTeam;
import dev.footfall.domain.access.AccessProblem.SiteLocked;
import dev.footfall.domain.access.AccessProblem.UnknownSite;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * What is asked of who wants to read statistics, after the key is known (access-control.md §4.2). Looks nothing up and works
 * nothing out: it compares what {@link LookUps} found, so that all refusals take the same time.
 */
final class StatisticsAdmission {
    private StatisticsAdmission() {}

    static Either<AccessProblem, Granted> admit(AccessRequest request, ApiKey key, Place place, Facts facts) {
        return unless(request.site() instanceof SiteReference.Absent, new MissingSiteId())
                .flatMap(named -> existing(place.site()))
                .flatMap(site -> supported(request.family(), site))
                .flatMap(site -> facts.isSuperAdmin() ? passed() : customer(facts))
                .map(admitted -> new Granted(key, place.site().orElseThrow(), facts.features()));
    }

    private static Either<AccessProblem, Passed> customer(Facts facts) {
        return unless(facts.isOfOtherTeam(), new OtherTeam())
                .flatMap(own -> unless(facts.isLocked(), new SiteLocked()))
                .flatMap(open ->
                        unless(!facts.features().contains(Feature.STATS_API), new FeatureMissing(Feature.STATS_API)))
                .flatMap(able -> unless(!facts.isAtHome(), new NotAMember()));
    }

    private static Either<AccessProblem, Site> existing(Optional<Site> found) {
        return found.<Either<AccessProblem, Site>>map(Either::right).orElseGet(() -> Either.left(new UnknownSite()));
    }

    private static Either<AccessProblem, Site> supported(ApiFamily family, Site site) {
        return family.answersConsolidatedViews() || site.kind() == SiteKind.REGULAR
                ? Either.right(site)
                : Either.left(new ConsolidatedViewUnsupported());
    }

    private static Either<AccessProblem, Passed> unless(boolean fails, AccessProblem problem) {
        return fails ? Either.left(problem) : passed();
    }

    private static Either<AccessProblem, Passed> passed() {
        return Either.right(new Passed());
    }

    private record Passed() {}
}
