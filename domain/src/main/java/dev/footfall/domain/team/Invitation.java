package dev.footfall.domain.team;

import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * A guest invitation to a site that nobody has accepted yet.
 *
 * @param email need not belong to a user; compared without regard to case
 * @param invitedAt whole seconds
 */
public record Invitation(InvitationId id, String email, GuestRole role, UserId inviter, Instant invitedAt) {
    /** How long an address may be asked in vain. */
    public static final Duration LIFE = Duration.ofDays(2);

    /**
     * Whether the invitation no longer counts.
     *
     * @param firstAsked when its address was first invited to any site of the team: asking again renews nothing
     */
    public static boolean isOver(Instant firstAsked, Instant now) {
        return firstAsked.plus(LIFE).isBefore(now);
    }

    /** The number an invitation is stored under. */
    public record InvitationId(long value) {}

    /** An invitation that has no number yet. */
    public record NewInvitation(String email, GuestRole role, UserId inviter, Instant invitedAt) {}
}
