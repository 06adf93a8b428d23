package dev.footfall.application.provision;

import dev.footfall.application.access.Passwords;
import dev.footfall.domain.user.PasswordHash;
import java.util.Optional;

/** Turns passwords of documents into hashes, and keeps the present hash of a password that is given again. */
record PasswordText(Passwords passwords) {
    Optional<PasswordHash> hashed(Given<String> password, Optional<PasswordHash> present) {
        return password.map(text -> hashed(text, present)).orNone(present);
    }

    private PasswordHash hashed(String text, Optional<PasswordHash> present) {
        return present.filter(hash -> passwords.matches(text, hash)).orElseGet(() -> passwords.hash(text));
    }
}
