package dev.footfall.domain.team;

import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.UserId;
import java.time.Instant;

/**
 * A guest invitation to a site that nobody has accepted yet.
 *
 * @param email need not belong to a user; compared without regard to case
 * @param invitedAt whole seconds
 */
public record Invitation(InvitationId id, String email, GuestRole role, UserId inviter, Instant invitedAt) {
    /** The number an invitation is stored under. */
    public record InvitationId(long value) {}

    /** An invitation that has no number yet. */
    public record NewInvitation(String email, GuestRole role, UserId inviter, Instant invitedAt) {}
}
