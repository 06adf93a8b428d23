package dev.footfall.memory.statistics;

import dev.footfall.contract.StatsEngineContract;
import dev.footfall.contract.Stores;

class MemoryStatsEngineTest extends StatsEngineContract {
    @Override
    protected Stores open() {
        return MemoryStores.open();
    }
}
