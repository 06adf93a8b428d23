package dev.footfall.persistence.statistics;

import dev.footfall.contract.BulkStoreContract;
import dev.footfall.contract.DataStores;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbBulkStoreTest extends BulkStoreContract {
    @TempDir
    Path folder;

    @Override
    protected DataStores open(String name) {
        return DuckDbStores.data(folder.resolve(name + ".duckdb"));
    }
}
