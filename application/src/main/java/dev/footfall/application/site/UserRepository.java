package dev.footfall.application.site;

import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/** The people who own keys and belong to teams. */
public interface UserRepository {
    Optional<User> find(UserId id);

    /** Compared without regard to case. */
    Optional<User> findByEmail(String email);

    /** Stores a user whose address nobody has; otherwise this is a bug of the caller and throws. */
    User add(String email, String name, User.Power power);

    /** Stores another state of a known user. */
    void change(User user);

    /** Empty for a user who cannot log in with a password. */
    Optional<PasswordHash> passwordOf(UserId id);

    /** @param password empty: the user can no longer log in with one */
    void setPassword(UserId id, Optional<PasswordHash> password);
}
