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

    /**
     * As {@link #read}, for what many requests ask and nobody changes in between: the answer may be remembered as long as it
     * would still be the same. It must be immutable and not depend on the time.
     */
    default <T> T recall(Question about, Function<DSLContext, T> question) {
        return read(question);
    }

    <T> T write(Function<DSLContext, T> change);

    /**
     * What is asked, apart from how.
     *
     * @param what names the question within this package
     * @param of whom it is asked about
     */
    record Question(String what, Object of) {}
}
