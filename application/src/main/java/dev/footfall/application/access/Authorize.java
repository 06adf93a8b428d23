package dev.footfall.application.access;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.MissingSiteId;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.UnknownSite;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The decision procedure for bearer keys (access-control.md §4): the first check that fails is the answer.
 *
 * <p>Read {@link KeyCheck#identify}, then {@link #admit} or {@link SitesAdmission#admit} from top to bottom: each line is a
 * row of the document's tables.
 */
public final class Authorize {
    private final UserRepository users;
    private final SiteRepository sites;
    private final Memberships memberships;
    private final KeyCheck keys;
    private final PlanCheck plans;
    private final SitesAdmission sitesAdmission;
    private final InstantSource clock;

    /** @param directory where keys, users, teams, sites and memberships are looked up */
    public Authorize(
            ServerSecret secret,
            Directory directory,
            KeyUse use,
            RateLimiter limiter,
            RateLimits limits,
            Edition edition,
            InstantSource clock) {
        this.users = directory.users();
        this.sites = directory.sites();
        this.memberships = directory.memberships();
        this.keys = new KeyCheck(secret, directory.keys(), use, new RateCheck(directory.teams(), limiter, limits));
        this.plans = new PlanCheck(directory.teams(), edition);
        this.sitesAdmission = new SitesAdmission(users, directory.teams(), memberships, plans);
        this.clock = clock;
    }

    /** Whether the request may read statistics, and of which site. A request with a known key is counted. */
    public Decision<Granted> statistics(AccessRequest request) {
        Instant now = clock.instant();
        Optional<Site> site = found(request.site(), now);
        return keys.identify(request.authorization(), site, Scope.STATS_READ)
                .then(key -> admit(request, key, site, now));
    }

    /** Whether the request may be put to the Sites API. A request with a known key is counted. */
    public Decision<SitesGrant> sites(SitesRequest request) {
        Instant now = clock.instant();
        Optional<Site> site = found(request.site(), now);
        Optional<Site> limiting = site.filter(named -> request.operation().isAboutOneSite());
        return keys.identify(
                        request.authorization(),
                        limiting,
                        request.operation().need().scope())
                .then(key -> sitesAdmission.admit(request, key, site, now));
    }

    private Optional<Site> found(SiteReference reference, Instant now) {
        return reference instanceof SiteReference.Named named ? sites.answeringTo(named.name(), now) : Optional.empty();
    }

    // §4.2
    private Either<AccessProblem, Granted> admit(AccessRequest request, ApiKey key, Optional<Site> found, Instant now) {
        return named(request)
                .flatMap(reference -> existing(found))
                .flatMap(site -> supported(request.family(), site))
                .flatMap(site ->
                        users.find(key.owner()).filter(User::isSuperAdmin).isPresent()
                                ? Either.right(granted(key, site, plans.teamOf(site), now))
                                : admitCustomer(key, site, now));
    }

    private Either<AccessProblem, Granted> admitCustomer(ApiKey key, Site site, Instant now) {
        return SitesAdmission.ofKeysTeam(key, site)
                .map(plans::teamOf)
                .flatMap(plans::unlocked)
                .flatMap(open -> plans.included(open, Feature.STATS_API, now))
                .flatMap(able -> member(key, site).map(belonging -> granted(key, site, able, now)));
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

    private Either<AccessProblem, Site> member(ApiKey key, Site site) {
        return memberships.reaches(key, site) ? Either.right(site) : Either.left(new NotAMember());
    }

    private Granted granted(ApiKey key, Site site, Team team, Instant now) {
        return new Granted(key, site, plans.features(team, now));
    }

    /** The look-ups of the decision procedure. */
    public record Directory(
            ApiKeyRepository keys,
            UserRepository users,
            TeamRepository teams,
            SiteRepository sites,
            Memberships memberships) {}
}
