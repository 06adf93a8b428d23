package dev.footfall.application.move;

import java.util.function.Consumer;

/** A store of which not all can be read, taken for what can. */
public interface DamagedStore {
    /**
     * Hands out every row that can be read, once, some at a time, in the order of {@link MovableStore#read}. After each table
     * it says what there was of it, also of one that cannot be read at all.
     */
    void read(Consumer<TableRows> taker, Consumer<TableSalvage> told);
}
