package dev.footfall.domain.team;

import dev.footfall.domain.user.UserId;
import java.time.Instant;

/**
 * That somebody is asked to become a member of a team, and has not answered yet.
 *
 * @param code names the invitation in links: nobody can guess it, no other one has it
 * @param email need not belong to a user; compared without regard to case
 * @param invitedAt whole seconds; asking again renews nothing
 */
public record TeamInvitation(String code, TeamId team, String email, TeamRole role, UserId inviter, Instant invitedAt) {
    /** Whether it still counts. It has the same life as an {@link Invitation} to a site. */
    public boolean isPendingAt(Instant now) {
        return !Invitation.isOver(invitedAt, now);
    }
}
