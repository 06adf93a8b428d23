package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/** Who belongs where. */
public interface Memberships {
    /** Empty for strangers and for those who are only guests of the team's sites. */
    Optional<TeamRole> ofTeam(UserId user, TeamId team);

    /** Whether he is a guest of any site of the team; false for members and strangers. */
    boolean isGuestIn(UserId user, TeamId team);

    /** The role of a guest on one site; empty for members and strangers. */
    Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site);

    /**
     * Whether the key's owner is at home where the site is: a member of its team or, with a legacy key, a guest of the
     * site (access-control.md §4.2, step 13).
     *
     * @param team of the site
     */
    default boolean reaches(ApiKey key, TeamId team, SiteId site) {
        return switch (key.reach()) {
            case Reach.OneTeam one -> ofTeam(key.owner(), one.team()).isPresent();
            case Reach.EverythingOfOwner() ->
                ofTeam(key.owner(), team).isPresent()
                        || asGuest(key.owner(), site).isPresent();
        };
    }

    /** The role on a site: that of a member, else that of a guest; empty for strangers. */
    default Optional<SiteRole> on(Site site, UserId user) {
        return ofTeam(user, site.team()).<SiteRole>map(SiteRole.OfMember::new).or(() -> asGuest(user, site.id()));
    }
}
