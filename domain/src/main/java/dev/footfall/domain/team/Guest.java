package dev.footfall.domain.team;

import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.User;

/** Somebody who was let into one site and belongs to no team of it. */
public record Guest(GuestId id, User user, GuestRole role) {
    /** The number a guest is stored under. */
    public record GuestId(long value) {}
}
