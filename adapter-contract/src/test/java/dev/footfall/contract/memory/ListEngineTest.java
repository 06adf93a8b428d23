package dev.footfall.contract.memory;

import dev.footfall.contract.StatsEngineContract;
import dev.footfall.contract.Stores;

class ListEngineTest extends StatsEngineContract {
    @Override
    protected Stores open() {
        return Memory.stores();
    }
}
