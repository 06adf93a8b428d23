package dev.footfall.persistence.statistics;

import dev.footfall.contract.Stores;
import java.nio.file.Path;

/** A store and an engine on one new file. */
final class DuckDbStores {
    private DuckDbStores() {}

    static Stores in(Path file) {
        DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(file));
        return new Stores(new DuckDbEventStore(database), new DuckDbStatsEngine(database), database::close);
    }
}
