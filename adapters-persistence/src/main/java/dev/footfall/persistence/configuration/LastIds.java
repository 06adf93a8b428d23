package dev.footfall.persistence.configuration;

import org.jooq.DSLContext;
import org.jooq.Table;

/** Where a database remembers which ids it has given out: none is used again, even if the row that had it is gone. */
interface LastIds {
    /** The last id that a table has given out, or 0. */
    long of(DSLContext db, Table<?> table);

    /** Has a table go on after that id. */
    void goOnAfter(DSLContext db, Table<?> table, long id);
}
