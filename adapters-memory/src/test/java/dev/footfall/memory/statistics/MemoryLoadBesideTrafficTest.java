package dev.footfall.memory.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.LoadBesideTrafficContract;
import java.util.HashMap;
import java.util.Map;

class MemoryLoadBesideTrafficTest extends LoadBesideTrafficContract {
    private final Map<String, MemoryStatistics> byName = new HashMap<>();

    @Override
    protected DataStores open(String name) {
        return MemoryStores.dataOf(byName.computeIfAbsent(name, absent -> MemoryStores.empty()));
    }
}
