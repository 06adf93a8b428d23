package dev.footfall.application.site;

import dev.footfall.domain.access.User;
import dev.footfall.domain.access.UserId;
import java.util.Optional;

/** The people who own keys and belong to teams. */
public interface UserRepository {
    Optional<User> find(UserId id);

    /** Compared without regard to case. */
    Optional<User> findByEmail(String email);

    /** Stores a user whose address nobody has; otherwise this is a bug of the caller and throws. */
    User add(String email, String name, User.Power power);
}
