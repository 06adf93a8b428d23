package dev.footfall.application.access;

import dev.footfall.domain.user.PasswordHash;

/** Makes and recognises what is stored of passwords. Slow on purpose. */
public interface Passwords {
    /** Two hashes of one password differ. */
    PasswordHash hash(String password);

    boolean matches(String password, PasswordHash hash);
}
