package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.StoredDataContract;

class MemoryStoredDataTest extends StoredDataContract {
    @Override
    protected DataStores open() {
        return MemoryStores.dataOf(MemoryStores.empty());
    }
}
