package com.example;

import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.contract.StatisticsStoreContract;
import dev.footfall.contract.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** All that is asked of a store of statistics. */
class LogStatisticsTest extends StatisticsStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected StatisticsStore open(String name) {
        return new LogStatistics(folder.resolve(name), Stores.PLACE_NAMES);
    }
}
