package dev.footfall.application.provision;

import dev.footfall.application.access.Passwords;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import io.vavr.control.Either;
import java.util.Optional;

/** Makes and changes users. */
final class ProvisionUsers implements Lists.Worker {
    private final UserRepository users;
    private final Passwords passwords;

    ProvisionUsers(UserRepository users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return UserItem.read(fields).map(item -> {
            User user = users.findByEmail(item.email())
                    .map(known -> changed(known, item))
                    .orElseGet(() -> made(item));
            setPassword(user, item.password());
            return Answer.of("email", user.email(), Optional.of(user.id().value()));
        });
    }

    private User made(UserItem item) {
        String name = item.name().over(item.defaultName(), item.defaultName());
        return users.add(item.email(), name, power(item.superAdmin().over(false, false)));
    }

    private User changed(User known, UserItem item) {
        User wanted = new User(
                known.id(),
                known.email(),
                item.name().over(known.name(), item.defaultName()),
                power(item.superAdmin().over(known.isSuperAdmin(), false)),
                known.signIn());
        if (!wanted.equals(known)) {
            users.change(wanted);
        }
        return wanted;
    }

    private static Power power(boolean isSuperAdmin) {
        return isSuperAdmin ? Power.SUPER_ADMIN : Power.CUSTOMER;
    }

    private void setPassword(User user, Given<String> password) {
        if (!(password instanceof Given.LeftOut)) {
            Optional<PasswordHash> present = users.passwordOf(user.id());
            Optional<PasswordHash> wanted = new PasswordText(passwords).hashed(password, present);
            if (!wanted.equals(present)) {
                users.setPassword(user.id(), wanted);
            }
        }
    }
}
