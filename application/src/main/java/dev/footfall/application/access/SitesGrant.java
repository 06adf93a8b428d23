package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * Permission to ask the Sites API, as far as key and plan go. What the user's role allows is for the use cases to say.
 *
 * @param site the regular site that was named; empty: none was, or there is no such site
 * @param team the key's team, else the one that was named; empty: neither
 * @param features what the plan of the site's team includes; empty without a site
 */
public record SitesGrant(
        SitesOperation operation, ApiKey key, Optional<Site> site, Optional<Team> team, Set<Feature> features) {
    public SitesGrant {
        features = Set.copyOf(features);
    }

    public UserId user() {
        return key.owner();
    }

    /** The site in question, if the user's role on it allows the operation. */
    public Optional<Site> admitted(Memberships memberships) {
        return site.filter(
                named -> memberships.on(named, user()).filter(operation::admits).isPresent());
    }

    /** The team beyond which a key does not reach; empty for a legacy key. */
    public Optional<TeamId> confinedTo() {
        return key.reach() instanceof Reach.OneTeam one ? Optional.of(one.team()) : Optional.empty();
    }
}
