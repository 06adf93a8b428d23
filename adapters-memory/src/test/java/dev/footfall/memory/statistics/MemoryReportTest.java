package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.ReportContract;

class MemoryReportTest extends ReportContract {
    @Override
    protected DataStores open() {
        return MemoryStores.dataOf(MemoryStores.empty());
    }
}
