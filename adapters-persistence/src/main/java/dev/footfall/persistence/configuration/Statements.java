package dev.footfall.persistence.configuration;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Where the repositories run their statements. Inside a transaction both methods belong to it, so a read sees what the
 * transaction has written; outside, a read stands alone and a write is a transaction of its own. Both throw
 * {@link dev.footfall.application.store.StoreUnavailable} when the database fails.
 */
interface Statements {
    <T> T read(Function<DSLContext, T> question);

    <T> T write(Function<DSLContext, T> change);
}
