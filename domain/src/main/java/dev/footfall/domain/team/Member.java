package dev.footfall.domain.team;

import dev.footfall.domain.user.User;

/** Somebody who belongs to a team. */
public record Member(MemberId id, User user, TeamRole role) {
    /** The number a membership is stored under. */
    public record MemberId(long value) {}
}
