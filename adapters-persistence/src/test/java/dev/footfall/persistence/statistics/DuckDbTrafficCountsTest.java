package dev.footfall.persistence.statistics;

import dev.footfall.contract.TrafficCountsContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbTrafficCountsTest extends TrafficCountsContract {
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Override
    protected Opened open() {
        DuckDbDatabase database =
                DuckDbDatabase.open(DuckDbSettings.of(folder.resolve(opened.incrementAndGet() + ".duckdb")));
        return new Opened(new DuckDbEventStore(database), new DuckDbTrafficCounts(database), database::close);
    }
}
