package dev.footfall.persistence.configuration;

import org.jooq.Query;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Changes of stored rows. */
final class Changes {
    private Changes() {}

    /** @param refused what the caller did wrong when a key is in use or what the row refers to is not there */
    static int make(Query change, String refused) {
        try {
            return change.execute();
        } catch (IntegrityConstraintViolationException violated) {
            throw new IllegalArgumentException(refused, violated);
        }
    }
}
