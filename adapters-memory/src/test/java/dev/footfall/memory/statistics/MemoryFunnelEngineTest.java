package dev.footfall.memory.statistics;

import dev.footfall.contract.FunnelEngineContract;
import dev.footfall.contract.Stores;

class MemoryFunnelEngineTest extends FunnelEngineContract {
    @Override
    protected Stores open() {
        return MemoryStores.open();
    }
}
