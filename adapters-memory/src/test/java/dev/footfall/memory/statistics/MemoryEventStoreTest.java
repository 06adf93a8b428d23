package dev.footfall.memory.statistics;

import dev.footfall.contract.EventStoreContract;
import dev.footfall.contract.Stores;

class MemoryEventStoreTest extends EventStoreContract {
    @Override
    protected Stores open() {
        return MemoryStores.open();
    }
}
