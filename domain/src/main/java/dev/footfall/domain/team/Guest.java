package dev.footfall.domain.team;

import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.User;
import java.time.Instant;

/**
 * Somebody who was let into one site and belongs to no team of it.
 *
 * @param since whole seconds
 */
public record Guest(GuestId id, User user, GuestRole role, Instant since) {
    /** The number a guest is stored under. */
    public record GuestId(long value) {}
}
