package dev.footfall.persistence.configuration;

import org.jooq.Insert;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Inserts that respect a unique key. The stored row is read by that key and not by {@code returning()}: on SQLite jOOQ
 * answers that with the last row that was inserted, which is somebody else's when this insert met a conflict.
 */
final class Inserts {
    private Inserts() {}

    /**
     * @param insert with {@code ON CONFLICT DO NOTHING}
     * @param byKey finds the row by the key of the conflict
     * @param taken what the caller did wrong when the key is in use
     */
    static <R extends Record> R unique(Insert<R> insert, Select<R> byKey, String taken) {
        if (insert.execute() == 0) {
            throw new IllegalArgumentException(taken);
        }
        return byKey.fetchSingle();
    }
}
