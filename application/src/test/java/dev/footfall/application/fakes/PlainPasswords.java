package dev.footfall.application.fakes;

import dev.footfall.application.access.Passwords;
import dev.footfall.domain.user.PasswordHash;

/** Fast, and as salted as it must be: two hashes of one password differ. */
public final class PlainPasswords implements Passwords {
    private int hashed;

    @Override
    public PasswordHash hash(String password) {
        hashed++;
        return new PasswordHash(hashed + ":" + password);
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        return hash.value().substring(hash.value().indexOf(':') + 1).equals(password);
    }
}
