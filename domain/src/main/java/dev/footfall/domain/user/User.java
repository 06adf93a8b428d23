package dev.footfall.domain.user;

/** Somebody who owns keys and belongs to teams. {@code email} is compared without regard to case. */
public record User(UserId id, String email, String name, Power power) {
    public boolean isSuperAdmin() {
        return power == Power.SUPER_ADMIN;
    }

    /** Whether plans, locks and memberships bind the user. */
    public enum Power {
        CUSTOMER,
        SUPER_ADMIN
    }
}
