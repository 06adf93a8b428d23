package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.USERS;

import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.configuration.Statements.Question;
import dev.footfall.persistence.tables.configuration.tables.records.UsersRecord;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

final class JooqUserRepository implements UserRepository {
    private static final String TAKEN = "a user has this address already";

    private final Statements statements;

    JooqUserRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<User> find(UserId id) {
        return statements.recall(new Question("user", id), db -> find(db, USERS.ID.eq(id.value())));
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return find(USERS.EMAIL_IN_LOWER_CASE.eq(email.toLowerCase(Locale.ROOT)));
    }

    private Optional<User> find(Condition condition) {
        return statements.read(db -> find(db, condition));
    }

    private static Optional<User> find(DSLContext db, Condition condition) {
        return db.selectFrom(USERS).where(condition).fetchOptional(JooqUserRepository::user);
    }

    @Override
    public User add(String email, String name, User.Power power) {
        UsersRecord row = row(email, name, power, User.SignIn.OWN);
        return statements.write(db -> user(Inserts.unique(
                db.insertInto(USERS)
                        .set(row)
                        .onConflict(USERS.EMAIL_IN_LOWER_CASE)
                        .doNothing(),
                db.selectFrom(USERS).where(USERS.EMAIL_IN_LOWER_CASE.eq(row.getEmailInLowerCase())),
                TAKEN)));
    }

    @Override
    public void change(User user) {
        statements.write(db -> Changes.make(
                db.update(USERS)
                        .set(row(user.email(), user.name(), user.power(), user.signIn()))
                        .where(USERS.ID.eq(user.id().value())),
                TAKEN));
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        return statements.read(db -> db.select(USERS.PASSWORD_HASH)
                .from(USERS)
                .where(USERS.ID.eq(id.value()))
                .and(USERS.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> new PasswordHash(row.value1())));
    }

    @Override
    public void setPassword(UserId id, Optional<PasswordHash> password) {
        statements.write(db -> db.update(USERS)
                .set(USERS.PASSWORD_HASH, password.map(PasswordHash::value).orElse(null))
                .where(USERS.ID.eq(id.value()))
                .execute());
    }

    private static UsersRecord row(String email, String name, User.Power power, User.SignIn signIn) {
        UsersRecord row = new UsersRecord();
        row.setEmail(email);
        row.setEmailInLowerCase(email.toLowerCase(Locale.ROOT));
        row.setName(name);
        row.setPower(Words.of(power));
        row.setSignIn(Words.of(signIn));
        return row;
    }

    static User user(UsersRecord row) {
        return new User(
                new UserId(row.getId()),
                row.getEmail(),
                row.getName(),
                Words.read(User.Power.class, row.getPower()),
                Words.read(User.SignIn.class, row.getSignIn()));
    }
}
