package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;
import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES_LOADED;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.persistence.statistics.PlaceNameTable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** The store's copy of the names of places. Names of another version are used once they are all there. */
final class PlaceNameRows {
    private static final int MOST_AT_ONCE = 100_000;

    private final ClickHouseDatabase database;
    private final Inserts inserts;

    PlaceNameRows(ClickHouseDatabase database, Inserts inserts) {
        this.database = database;
        this.inserts = inserts;
    }

    void take(PlaceNames names) {
        String version = names.version();
        List<String> loaded = loadedLastFirst();
        if (!loaded.contains(version)) {
            insert(names, version);
        }
        if (loaded.isEmpty() || !loaded.getFirst().equals(version)) {
            inserts.insert(new JsonRows(PLACE_NAMES_LOADED.getName(), List.of("version"))
                    .row(row -> row.writeString(version)));
        }
    }

    private List<String> loadedLastFirst() {
        return database.read(context -> context.select(PLACE_NAMES_LOADED.VERSION)
                .from(PLACE_NAMES_LOADED)
                .orderBy(DSL.field(DSL.name("loaded")).desc())
                .fetch(PLACE_NAMES_LOADED.VERSION));
    }

    private void insert(PlaceNames names, String version) {
        try (Stream<PlaceName> all = names.all()) {
            Iterator<PlaceName> places = all.iterator();
            while (places.hasNext()) {
                inserts.insert(some(version, places));
            }
        }
    }

    private static JsonRows some(String version, Iterator<PlaceName> places) {
        JsonRows rows = new JsonRows(Rows.behind(PLACE_NAMES), List.of("version", "kind", "code", "name"));
        for (int i = 0; i < MOST_AT_ONCE && places.hasNext(); i++) {
            PlaceName place = places.next();
            rows.row(row -> {
                row.writeString(version);
                row.writeString(PlaceNameTable.kind(place.kind()));
                row.writeString(place.code());
                row.writeString(place.name());
            });
        }
        return rows;
    }
}
