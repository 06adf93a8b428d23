package dev.footfall.application.access;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.OtherTeam;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the Sites API asks after the key is known (access-control.md §4.3): first of the site, then of the team. */
record SitesAdmission(UserRepository users, TeamRepository teams, Memberships memberships, PlanCheck plans) {
    /** @param site what was named, if there is such a site: if not, that is for the endpoint to say */
    Either<AccessProblem, SitesGrant> admit(SitesRequest request, ApiKey key, Optional<Site> site, Instant now) {
        Feature feature = request.operation().need().feature();
        Optional<Team> team = teamInQuestion(request, key);
        return site.map(found -> siteAdmitted(key, found, feature, now))
                .orElseGet(SitesAdmission::passed)
                .flatMap(sitePart -> team.map(named -> teamAdmitted(key, named, feature, now))
                        .orElseGet(SitesAdmission::passed))
                .map(bothParts -> new SitesGrant(request.operation(), key, site, team, featuresAt(site, now)));
    }

    private Either<AccessProblem, Passed> siteAdmitted(ApiKey key, Site site, Feature feature, Instant now) {
        return regular(site).flatMap(regular -> isSuperAdmin(key) ? passed() : customerOf(key, regular, feature, now));
    }

    private Either<AccessProblem, Passed> customerOf(ApiKey key, Site site, Feature feature, Instant now) {
        return ofKeysTeam(key, site)
                .map(plans::teamOf)
                .flatMap(plans::unlocked)
                .flatMap(open -> plans.included(open, feature, now))
                .flatMap(able -> memberOf(key, site));
    }

    private Either<AccessProblem, Passed> teamAdmitted(ApiKey key, Team team, Feature feature, Instant now) {
        return isSuperAdmin(key)
                ? passed()
                : plans.unlocked(team)
                        .flatMap(open -> plans.included(open, feature, now))
                        .flatMap(able -> memberOf(key, able));
    }

    private Optional<Team> teamInQuestion(SitesRequest request, ApiKey key) {
        return switch (key.reach()) {
            case Reach.OneTeam one -> teams.find(one.team());
            case Reach.EverythingOfOwner() -> request.team().flatMap(teams::find);
        };
    }

    private static Either<AccessProblem, Site> regular(Site site) {
        return site.kind() == SiteKind.REGULAR ? Either.right(site) : Either.left(new ConsolidatedViewUnsupported());
    }

    private boolean isSuperAdmin(ApiKey key) {
        return users.find(key.owner()).filter(User::isSuperAdmin).isPresent();
    }

    private static Either<AccessProblem, Site> ofKeysTeam(ApiKey key, Site site) {
        return key.reach() instanceof Reach.OneTeam one && !one.team().equals(site.team())
                ? Either.left(new OtherTeam())
                : Either.right(site);
    }

    private Either<AccessProblem, Passed> memberOf(ApiKey key, Site site) {
        return memberships.reaches(key, site.team(), site.id()) ? passed() : Either.left(new NotAMember());
    }

    // A guest may name the team with a legacy key, and finds it empty: access-control.md §14, row 23.
    private Either<AccessProblem, Passed> memberOf(ApiKey key, Team team) {
        boolean belongs = memberships.ofTeam(key.owner(), team.id()).isPresent()
                || (key.reach() instanceof Reach.EverythingOfOwner && memberships.isGuestIn(key.owner(), team.id()));
        return belongs ? passed() : Either.left(new NotAMember());
    }

    private Set<Feature> featuresAt(Optional<Site> site, Instant now) {
        return site.map(found -> plans.features(plans.teamOf(found), now)).orElse(Set.of());
    }

    private static Either<AccessProblem, Passed> passed() {
        return Either.right(new Passed());
    }

    private record Passed() {}
}
