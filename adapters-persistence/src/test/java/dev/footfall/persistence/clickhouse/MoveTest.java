package dev.footfall.persistence.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.TableRows;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.DataStores;
import dev.footfall.contract.MoveContract;
import dev.footfall.contract.Stores;
import dev.footfall.persistence.statistics.DuckDbBulkStore;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbEventStore;
import dev.footfall.persistence.statistics.DuckDbFunnelEngine;
import dev.footfall.persistence.statistics.DuckDbPropertyNames;
import dev.footfall.persistence.statistics.DuckDbSettings;
import dev.footfall.persistence.statistics.DuckDbStatsEngine;
import dev.footfall.persistence.statistics.DuckDbStoredData;
import dev.footfall.persistence.statistics.MovableDuckDb;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From DuckDB to ClickHouse and back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveTest extends MoveContract {
    private static final TableRows A_FILE = new TableRows("load_progress", List.of(List.of(1L, "file", 7L)));

    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Override
    protected List<Station> way() {
        return List.of(duckDb(), clickHouse(), duckDb());
    }

    private Station duckDb() {
        DuckDbDatabase database = DuckDbDatabase.open(
                DuckDbSettings.of(folder.resolve(opened.incrementAndGet() + ".duckdb")), Stores.PLACE_NAMES);
        DuckDbEventStore events = new DuckDbEventStore(database);
        DuckDbBulkStore loads = new DuckDbBulkStore(database);
        return new Station(
                new Stores(
                        events,
                        loads,
                        new DuckDbStatsEngine(database),
                        new DuckDbFunnelEngine(database),
                        database::close),
                new DataStores(
                        events,
                        loads,
                        new DuckDbStoredData(database),
                        new DuckDbPropertyNames(database),
                        database::close),
                new MovableDuckDb(database));
    }

    private static Station clickHouse() {
        ClickHouseDatabase database = ClickHouseStores.emptyOne();
        Runnable back = () -> ClickHouseStores.recycle(database);
        return new Station(
                ClickHouseStores.stores(database, back),
                ClickHouseStores.data(database, back),
                new MovableClickHouse(database));
    }

    @Test
    void a_database_into_which_a_move_was_killed_is_opened_by_nobody_but_the_next_move() {
        ClickHouseUrl url = ClickHouseStores.newDatabase();
        ClickHouseDatabase killed = ClickHouseDatabase.openToFill(url, Stores.PLACE_NAMES);
        // A process that is killed does not get to what it would do in the end.
        assertThatThrownBy(() -> new MovableClickHouse(killed).fill(filling -> {
                    filling.append(A_FILE);
                    killed.close();
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThatThrownBy(() -> ClickHouseDatabase.open(url, Stores.PLACE_NAMES))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("is not to be used")
                .hasRootCauseMessage("moving into it was not finished: move once more, or drop its tables");

        try (ClickHouseDatabase database = ClickHouseDatabase.openToFill(url, Stores.PLACE_NAMES)) {
            MovableStore rows = new MovableClickHouse(database);
            assertThat(rows.isEmpty()).isTrue();
            assertThat(rows.fill(filling -> {
                        filling.append(A_FILE);
                        return Either.right(filling.census().total());
                    }))
                    .isEqualTo(Either.right(1L));
        }
        try (ClickHouseDatabase database = ClickHouseDatabase.open(url, Stores.PLACE_NAMES)) {
            assertThat(new MovableClickHouse(database).census().total()).isEqualTo(1);
        }
    }
}
