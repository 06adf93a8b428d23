package dev.footfall.application.provision;

import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * Somebody with a role, as a document describes him.
 *
 * @param user empty only where nobody is to be removed
 */
record PersonItem<R>(String email, Optional<User> user, Given<R> role, boolean isAbsent) {
    static <R extends Enum<R>> Either<ProvisioningFault, PersonItem<R>> read(
            Fields fields, People people, Class<R> roles) {
        Given<String> email = fields.required("email", Formats.TEXT);
        Given<R> role = fields.withoutDefault("role", Formats.oneOf(roles));
        boolean isAbsent = fields.isAbsent();
        Optional<User> user = people.of(fields, "email", email, isAbsent);
        return fields.complete(() -> new PersonItem<>(
                user.map(User::email).orElseGet(() -> email.value().orElseThrow()), user, role, isAbsent));
    }
}
