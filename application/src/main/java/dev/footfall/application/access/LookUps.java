package dev.footfall.application.access;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is looked up and worked out before a decision. It is the same work whether there is the site that was named or not,
 * because {@link #NOBODYS} stands in for the team of one that is not: else the time of a refusal would tell a stranger what
 * its words keep to themselves.
 */
record LookUps(
        UserRepository users, SiteRepository sites, TeamRepository teams, Memberships memberships, PlanCheck plans) {
    // Numbers begin with 1.
    private static final SiteId NO_SITE = new SiteId(0);
    private static final TeamId NO_TEAM = new TeamId(0);

    /** As a team is that can be asked for its statistics. */
    private static final Team NOBODYS = new NewTeam(
                    new UUID(0, 0), "", Optional.empty(), Team.DEFAULT_HOURLY_REQUESTS, Optional.of(business()))
            .numbered(NO_TEAM);

    Place place(SiteReference reference, Instant now) {
        Optional<Site> site = reference instanceof SiteReference.Named named
                ? sites.answeringTo(named.name(), now)
                : Optional.empty();
        Optional<Team> team = teams.find(site.map(Site::team).orElse(NO_TEAM));
        if (site.isPresent() && team.isEmpty()) {
            throw new IllegalStateException("site " + site.get().id() + " has no team");
        }
        return new Place(site, team.orElse(NOBODYS));
    }

    Facts facts(ApiKey key, Place place, Instant now) {
        Team team = place.team();
        return new Facts(
                users.find(key.owner()).filter(User::isSuperAdmin).isPresent(),
                key.reach() instanceof Reach.OneTeam one && !one.team().equals(team.id()),
                plans.unlocked(team).isLeft(),
                plans.features(team, now),
                memberships.reaches(key, team.id(), place.site().map(Site::id).orElse(NO_SITE)));
    }

    private static Subscription business() {
        return new Subscription(
                new Plan.Catalogue(Plan.Tier.BUSINESS, 5), Subscription.Status.ACTIVE, LocalDate.EPOCH, LocalDate.MAX);
    }

    /** What was named: a site, if there is such a one, and its team or {@link #NOBODYS}. */
    record Place(Optional<Site> site, Team team) {
        /** The team whose hourly limit counts for a legacy key. */
        Optional<Team> limiting() {
            return site.filter(named -> named.kind() == SiteKind.REGULAR).map(regular -> team);
        }
    }

    /**
     * What a key is to a place, and what the place may use. All of it is known before anything is decided.
     *
     * @param isOfOtherTeam whether it is a team's key, and the place is another team's
     * @param features what the plan of the place's team includes
     * @param isAtHome whether the key reaches it by membership
     */
    record Facts(
            boolean isSuperAdmin, boolean isOfOtherTeam, boolean isLocked, Set<Feature> features, boolean isAtHome) {}
}
