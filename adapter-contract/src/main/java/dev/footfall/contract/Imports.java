package dev.footfall.contract;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.site.SiteId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imports and the rows they brought to a site. */
final class Imports {
    static final ImportId FIRST = new ImportId(1);

    private Imports() {}

    /** A completed import of these days. */
    static SiteImport completed(String firstDay, String lastDay) {
        return completed(firstDay, lastDay, Ownership.ITS_OWN, ScrollDepth.KNOWN);
    }

    static SiteImport completed(String firstDay, String lastDay, Ownership ownership, ScrollDepth scrollDepth) {
        return new SiteImport(
                FIRST,
                "first",
                SiteImport.Source.CSV,
                Optional.empty(),
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                SiteImport.Status.COMPLETED,
                ownership,
                scrollDepth);
    }

    /**
     * A row of 2024-03-04 of the first import.
     *
     * @param dimensions by column; those left out are unknown
     * @param counters as in {@code visitors 5, visits 6}; those left out are 0
     */
    static OwnedRow row(ImportedTable table, Map<String, String> dimensions, String counters) {
        return row(FIRST, "2024-03-04", table, dimensions, counters);
    }

    static OwnedRow row(
            ImportId owner, String day, ImportedTable table, Map<String, String> dimensions, String counters) {
        return new OwnedRow(
                new SiteId(1),
                owner,
                new ImportedRow(
                        table,
                        LocalDate.parse(day),
                        table.dimensions().stream()
                                .map(column -> dimensions.getOrDefault(column, ""))
                                .toList(),
                        table.counters().stream()
                                .map(column -> number(column, counters))
                                .toList()));
    }

    private static long number(String column, String counters) {
        return Stream.of(counters.split(", ", -1))
                .filter(counter -> counter.startsWith(column + " "))
                .mapToLong(counter -> Long.parseLong(counter.substring(column.length() + 1)))
                .sum();
    }
}
