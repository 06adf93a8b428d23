package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_BROWSERS;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_CUSTOM_EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_DEVICES;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_ENTRY_PAGES;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_EXIT_PAGES;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_LOCATIONS;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_OPERATING_SYSTEMS;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_PAGES;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_SOURCES;
import static dev.footfall.persistence.tables.statistics.Tables.IMPORTED_VISITORS;

import dev.footfall.domain.imported.ImportedTable;
import org.jooq.Table;

/** Where aggregates are stored. After site, import and date come the dimensions and the counters, in their order. */
public final class ImportedTables {
    private ImportedTables() {}

    public static Table<?> of(ImportedTable table) {
        return switch (table) {
            case VISITORS -> IMPORTED_VISITORS;
            case SOURCES -> IMPORTED_SOURCES;
            case PAGES -> IMPORTED_PAGES;
            case ENTRY_PAGES -> IMPORTED_ENTRY_PAGES;
            case EXIT_PAGES -> IMPORTED_EXIT_PAGES;
            case CUSTOM_EVENTS -> IMPORTED_CUSTOM_EVENTS;
            case LOCATIONS -> IMPORTED_LOCATIONS;
            case DEVICES -> IMPORTED_DEVICES;
            case BROWSERS -> IMPORTED_BROWSERS;
            case OPERATING_SYSTEMS -> IMPORTED_OPERATING_SYSTEMS;
        };
    }
}
