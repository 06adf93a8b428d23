package dev.footfall.memory.statistics;

import dev.footfall.contract.BulkStoreContract;
import dev.footfall.contract.DataStores;
import java.util.HashMap;
import java.util.Map;

/** A store in memory ends with its process: what is asked of a restart holds for the same store, used again. */
class MemoryBulkStoreTest extends BulkStoreContract {
    private final Map<String, MemoryStatistics> byName = new HashMap<>();

    @Override
    protected DataStores open(String name) {
        return MemoryStores.dataOf(byName.computeIfAbsent(name, absent -> MemoryStores.empty()));
    }
}
