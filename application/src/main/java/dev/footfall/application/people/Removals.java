package dev.footfall.application.people;

import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;

/** The end of accounts. */
public interface Removals {
    /**
     * The user with his keys, memberships, the invitations he wrote, and his personal segments everywhere; those of sites
     * are nobody's afterwards.
     */
    void removeUser(UserId user);

    /** A team with its keys, members and subscriptions. It must have no sites any more, or this is a bug of the caller. */
    void removeTeam(TeamId team);
}
