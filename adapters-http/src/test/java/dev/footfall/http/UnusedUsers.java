package dev.footfall.http;

import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/** Users that nobody asks for: what a test needs it overrides. */
public abstract class UnusedUsers implements UserRepository {
    @Override
    public Optional<User> find(UserId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<User> findByEmail(String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User add(String email, String name, User.Power power) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(User user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPassword(UserId id, Optional<PasswordHash> password) {
        throw new UnsupportedOperationException();
    }
}
