package dev.footfall.contract.memory;

import dev.footfall.contract.FunnelEngineContract;
import dev.footfall.contract.Stores;

class ListFunnelsTest extends FunnelEngineContract {
    @Override
    protected Stores open() {
        return Memory.stores();
    }
}
