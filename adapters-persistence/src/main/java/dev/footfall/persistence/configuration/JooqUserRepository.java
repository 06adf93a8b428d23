package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.USERS;

import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.User;
import dev.footfall.domain.access.UserId;
import dev.footfall.persistence.tables.configuration.tables.records.UsersRecord;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;

final class JooqUserRepository implements UserRepository {
    private final Statements statements;

    JooqUserRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<User> find(UserId id) {
        return find(USERS.ID.eq(id.value()));
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return find(USERS.EMAIL_IN_LOWER_CASE.eq(email.toLowerCase(Locale.ROOT)));
    }

    private Optional<User> find(Condition condition) {
        return statements.read(db -> db.selectFrom(USERS).where(condition).fetchOptional(JooqUserRepository::user));
    }

    @Override
    public User add(String email, String name, User.Power power) {
        String key = email.toLowerCase(Locale.ROOT);
        return statements.write(db -> user(Inserts.unique(
                db.insertInto(USERS)
                        .set(USERS.EMAIL, email)
                        .set(USERS.EMAIL_IN_LOWER_CASE, key)
                        .set(USERS.NAME, name)
                        .set(USERS.POWER, Words.of(power))
                        .onConflict(USERS.EMAIL_IN_LOWER_CASE)
                        .doNothing(),
                db.selectFrom(USERS).where(USERS.EMAIL_IN_LOWER_CASE.eq(key)),
                "a user has this address already")));
    }

    private static User user(UsersRecord row) {
        return new User(
                new UserId(row.getId()), row.getEmail(), row.getName(), Words.read(User.Power.class, row.getPower()));
    }
}
