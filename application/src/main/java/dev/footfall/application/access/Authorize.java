package dev.footfall.application.access;

import dev.footfall.application.access.LookUps.Place;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.team.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The decision procedure for bearer keys (access-control.md §4): the first check that fails is the answer.
 *
 * <p>Read {@link KeyCheck}, then {@link StatisticsAdmission#admit} or {@link SitesAdmission#admit} from top to bottom: each
 * line is a row of the document's tables. Nothing is looked up for whoever has no key.
 */
public final class Authorize {
    private final LookUps lookUps;
    private final KeyCheck keys;
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
        PlanCheck plans = new PlanCheck(directory.teams(), edition);
        this.lookUps =
                new LookUps(directory.users(), directory.sites(), directory.teams(), directory.memberships(), plans);
        this.keys = new KeyCheck(secret, directory.keys(), use, new RateCheck(directory.teams(), limiter, limits));
        this.sitesAdmission = new SitesAdmission(directory.users(), directory.teams(), directory.memberships(), plans);
        this.clock = clock;
    }

    /** Whether the request may read statistics, and of which site. A request with a known key is counted. */
    public Decision<Granted> statistics(AccessRequest request) {
        return keys.known(request.authorization()).fold(Decision::uncounted, key -> statistics(request, key));
    }

    private Decision<Granted> statistics(AccessRequest request, ApiKey key) {
        Instant now = clock.instant();
        Place place = lookUps.place(request.site(), now);
        return keys.counted(key, place.limiting(), Scope.STATS_READ)
                .then(able -> StatisticsAdmission.admit(request, key, place, lookUps.facts(key, place, now)));
    }

    /** Whether the request may be put to the Sites API. A request with a known key is counted. */
    public Decision<SitesGrant> sites(SitesRequest request) {
        return keys.known(request.authorization()).fold(Decision::uncounted, key -> sites(request, key));
    }

    private Decision<SitesGrant> sites(SitesRequest request, ApiKey key) {
        Instant now = clock.instant();
        Place place = lookUps.place(request.site(), now);
        Optional<Team> limiting =
                place.limiting().filter(team -> request.operation().isAboutOneSite());
        return keys.counted(key, limiting, request.operation().need().scope())
                .then(able -> sitesAdmission.admit(request, key, place.site(), now));
    }

    /** The look-ups of the decision procedure. */
    public record Directory(
            ApiKeyRepository keys,
            UserRepository users,
            TeamRepository teams,
            SiteRepository sites,
            Memberships memberships) {}
}
