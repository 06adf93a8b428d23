package dev.footfall.persistence.statistics;

import dev.footfall.contract.DataStores;
import dev.footfall.contract.Stores;
import java.nio.file.Path;

/** A store and an engine on one new file. */
final class DuckDbStores {
    private DuckDbStores() {}

    static Stores in(Path file) {
        DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(file), Stores.PLACE_NAMES);
        return new Stores(
                new DuckDbEventStore(database),
                new DuckDbBulkStore(database),
                new DuckDbStatsEngine(database),
                new DuckDbFunnelEngine(database),
                database::close);
    }

    /** All ways into and out of a file, which may be there already. */
    static DataStores data(Path file) {
        return data(DuckDbDatabase.open(DuckDbSettings.of(file)));
    }

    static DataStores data(DuckDbDatabase database) {
        return new DataStores(
                new DuckDbEventStore(database),
                new DuckDbBulkStore(database),
                new DuckDbStoredData(database),
                new DuckDbPropertyNames(database),
                database::close);
    }
}
