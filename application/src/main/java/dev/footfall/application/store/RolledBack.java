package dev.footfall.application.store;

/** Thrown and caught by {@link Transactions#inOneOrNone} alone: it takes back what was stored. */
final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RolledBack() {
        super("rolled back", null, false, false);
    }
}
