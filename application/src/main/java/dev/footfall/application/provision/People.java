package dev.footfall.application.provision;

import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.user.User;
import java.util.Optional;

/** Somebody named in a document, who must be there. */
record People(UserRepository users) {
    Format<User> format() {
        return Formats.TEXT.then(email -> Formats.found(users.findByEmail(email), Formats.NO_USER));
    }

    /** Nobody is somebody only where an item is to be removed, which is fine for what is not there. */
    Optional<User> of(Fields fields, String name, Given<String> email, boolean isAbsent) {
        Optional<User> user = email.value().flatMap(users::findByEmail);
        if (user.isEmpty() && email.value().isPresent() && !isAbsent) {
            fields.reject(name, Formats.NO_USER);
        }
        return user;
    }
}
