package dev.footfall.memory.statistics;

import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.contract.StatisticsStoreContract;
import dev.footfall.contract.Stores;
import java.util.HashMap;
import java.util.Map;

/** A store in memory ends with its process: what is asked of a restart holds for the same store, used again. */
class MemoryStatisticsTest extends StatisticsStoreContract {
    private final Map<String, MemoryStatistics> byName = new HashMap<>();

    @Override
    protected StatisticsStore open(String name) {
        return byName.computeIfAbsent(name, absent -> new MemoryStatistics(Stores.PLACE_NAMES));
    }

    @Override
    protected void close(StatisticsStore store) {}
}
