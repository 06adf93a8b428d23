package dev.footfall.domain.user;

/** Somebody who owns keys and belongs to teams. {@code email} is compared without regard to case. */
public record User(UserId id, String email, String name, Power power, SignIn signIn) {
    /** Somebody who logs in by himself. */
    public User(UserId id, String email, String name, Power power) {
        this(id, email, name, power, SignIn.OWN);
    }

    public boolean isSuperAdmin() {
        return power == Power.SUPER_ADMIN;
    }

    /** The same user, who logs in another way. */
    public User with(SignIn other) {
        return new User(id, email, name, power, other);
    }

    /** Whether plans, locks and memberships bind the user. */
    public enum Power {
        CUSTOMER,
        SUPER_ADMIN
    }

    /** Who says that it is the user. */
    public enum SignIn {
        /** His password, or whatever else is his. */
        OWN,
        /** The directory of his organisation, so he is there for its teams and has no sites of his own (sites-api.md §2.4). */
        SINGLE_SIGN_ON
    }
}
