package dev.footfall.memory.statistics;

import dev.footfall.contract.TrafficCountsContract;

class MemoryTrafficCountsTest extends TrafficCountsContract {
    @Override
    protected Opened open() {
        MemoryStatistics memory = MemoryStores.empty();
        return new Opened(memory.events(), memory.traffic(), memory::close);
    }
}
