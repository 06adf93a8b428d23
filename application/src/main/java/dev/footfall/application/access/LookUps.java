package dev.footfall.application.access;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * What is looked up before a decision. The same is asked of the stores whether there is the site that was named or not: else
 * the time of a refusal would tell a stranger what its words keep to themselves.
 */
record LookUps(UserRepository users, SiteRepository sites, TeamRepository teams, Memberships memberships) {
    // Numbers begin with 1.
    private static final SiteId NO_SITE = new SiteId(0);
    private static final TeamId NO_TEAM = new TeamId(0);

    Place place(SiteReference reference, Instant now) {
        Optional<Site> site = reference instanceof SiteReference.Named named
                ? sites.answeringTo(named.name(), now)
                : Optional.empty();
        return new Place(site, teams.find(site.map(Site::team).orElse(NO_TEAM)));
    }

    Relation relation(ApiKey key, Place place) {
        TeamId team = place.site().map(Site::team).orElse(NO_TEAM);
        SiteId site = place.site().map(Site::id).orElse(NO_SITE);
        return new Relation(
                users.find(key.owner()).filter(User::isSuperAdmin).isPresent(), memberships.reaches(key, team, site));
    }

    /** What was named: a site and its team; both are empty if there is no such site. */
    record Place(Optional<Site> site, Optional<Team> team) {
        /** The team whose hourly limit counts for a legacy key. */
        Optional<Team> limiting() {
            return site.filter(named -> named.kind() == SiteKind.REGULAR).flatMap(regular -> team);
        }
    }

    /**
     * What the owner of a key is to a place.
     *
     * @param isAtHome whether the key reaches it by membership
     */
    record Relation(boolean isSuperAdmin, boolean isAtHome) {}
}
