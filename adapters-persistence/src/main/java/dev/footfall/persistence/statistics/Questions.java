package dev.footfall.persistence.statistics;

import java.util.function.Function;
import org.jooq.DSLContext;

/** Runs questions on a store of statistics; one sees whole commits only. Any thread may call. */
@FunctionalInterface
public interface Questions {
    /** @throws dev.footfall.application.store.StoreUnavailable when the store cannot answer */
    <T> T read(Function<DSLContext, T> question);
}
