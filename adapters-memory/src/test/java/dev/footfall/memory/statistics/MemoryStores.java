package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.Stores;

/** Stores in memory as the contract kit takes them. */
final class MemoryStores {
    private MemoryStores() {}

    static MemoryStatistics empty() {
        return new MemoryStatistics(Stores.PLACE_NAMES);
    }

    static Stores open() {
        MemoryStatistics memory = empty();
        return new Stores(memory.events(), memory.loads(), memory.engine(), memory.funnels(), memory::close);
    }

    /** Stays open when it is closed, because that would be the end of what it holds. */
    static DataStores dataOf(MemoryStatistics memory) {
        return new DataStores(memory.events(), memory.loads(), memory.data(), memory.properties(), () -> {});
    }
}
