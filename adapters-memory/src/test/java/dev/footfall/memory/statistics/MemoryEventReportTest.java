package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.EventReportContract;

class MemoryEventReportTest extends EventReportContract {
    @Override
    protected DataStores open() {
        return MemoryStores.dataOf(MemoryStores.empty());
    }
}
