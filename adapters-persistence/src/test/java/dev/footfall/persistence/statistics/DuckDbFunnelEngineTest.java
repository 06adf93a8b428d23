package dev.footfall.persistence.statistics;

import dev.footfall.contract.FunnelEngineContract;
import dev.footfall.contract.Stores;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbFunnelEngineTest extends FunnelEngineContract {
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Override
    protected Stores open() {
        return DuckDbStores.in(folder.resolve(opened.incrementAndGet() + ".duckdb"));
    }
}
