package dev.footfall.memory.configuration;

import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.util.Locale;
import java.util.Optional;

final class MemoryUsers implements UserRepository {
    private final Tables tables;

    MemoryUsers(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<User> find(UserId id) {
        return tables.read(() -> tables.users.find(id.value())).map(Rows.UserRow::user);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return tables.read(() -> tables.users.first(row -> isSame(row.user().email(), email)))
                .map(Rows.UserRow::user);
    }

    /** Addresses are compared without regard to case. */
    static boolean isSame(String email, String other) {
        return email.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    @Override
    public User add(String email, String name, User.Power power) {
        return tables.inOne(() -> {
            if (findByEmail(email).isPresent()) {
                throw new IllegalArgumentException("another user has this address");
            }
            return tables.users
                    .add(number -> new Rows.UserRow(new User(new UserId(number), email, name, power), Optional.empty()))
                    .user();
        });
    }

    @Override
    public void change(User user) {
        tables.write(() -> {
            if (findByEmail(user.email())
                    .filter(other -> !other.id().equals(user.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("another user has this address");
            }
            tables.users.change(user.id().value(), row -> new Rows.UserRow(user, row.password()));
        });
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        return tables.read(() -> tables.users.find(id.value())).flatMap(Rows.UserRow::password);
    }

    @Override
    public void setPassword(UserId id, Optional<PasswordHash> password) {
        tables.write(() -> tables.users.change(id.value(), row -> new Rows.UserRow(row.user(), password)));
    }
}
