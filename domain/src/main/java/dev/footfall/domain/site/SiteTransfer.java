package dev.footfall.domain.site;

import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.user.UserId;
import java.time.Instant;

/**
 * A site that somebody is to take over into one of his teams, and has not yet.
 *
 * @param email of whom it is offered to; need not belong to a user; compared without regard to case
 * @param offeredAt whole seconds
 */
public record SiteTransfer(SiteId site, String email, UserId initiator, Instant offeredAt) {
    /** Whether it still counts. */
    public boolean isPendingAt(Instant now) {
        return !Invitation.isOver(offeredAt, now);
    }
}
