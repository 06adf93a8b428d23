package dev.footfall.persistence.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.PropertyNamesContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbPropertyNamesTest extends PropertyNamesContract {
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Override
    protected DataStores open() {
        return DuckDbStores.data(folder.resolve(opened.incrementAndGet() + ".duckdb"));
    }
}
