package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;
import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES_LOADED;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;

/** The store's copy of the names of places, where questions find them. */
public final class PlaceNameTable {
    private final DuckDbDatabase database;

    PlaceNameTable(DuckDbDatabase database) {
        this.database = database;
    }

    /** How the table spells a kind. */
    public static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Makes these the names, all at once, unless they are already. */
    void take(PlaceNames names) {
        String version = names.version();
        if (!database.read(context -> isLoaded(context, version))) {
            database.write(connection -> replace(connection.connection(), names, version));
        }
    }

    private static boolean isLoaded(DSLContext context, String version) {
        return context.fetchExists(PLACE_NAMES_LOADED, PLACE_NAMES_LOADED.VERSION.eq(version));
    }

    private static void replace(DuckDBConnection connection, PlaceNames names, String version) throws SQLException {
        DSLContext context = DuckDbDatabase.on(connection);
        context.deleteFrom(PLACE_NAMES).execute();
        context.deleteFrom(PLACE_NAMES_LOADED).execute();
        try (Stream<PlaceName> all = names.all();
                DuckDBAppender rows = connection.createAppender(PLACE_NAMES.getName())) {
            append(all.iterator(), rows);
            // Closing says nothing of a failed flush.
            rows.flush();
        }
        context.insertInto(PLACE_NAMES_LOADED)
                .set(PLACE_NAMES_LOADED.VERSION, version)
                .execute();
    }

    private static void append(Iterator<PlaceName> places, DuckDBAppender rows) throws SQLException {
        while (places.hasNext()) {
            PlaceName place = places.next();
            rows.beginRow()
                    .append(kind(place.kind()))
                    .append(place.code())
                    .append(place.name())
                    .endRow();
        }
    }
}
