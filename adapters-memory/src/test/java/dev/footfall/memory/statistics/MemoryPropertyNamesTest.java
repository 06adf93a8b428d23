package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.PropertyNamesContract;

class MemoryPropertyNamesTest extends PropertyNamesContract {
    @Override
    protected DataStores open() {
        return MemoryStores.dataOf(MemoryStores.empty());
    }
}
