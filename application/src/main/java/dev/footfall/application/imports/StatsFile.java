package dev.footfall.application.imports;

import dev.footfall.application.records.RecordSource;

/**
 * A file of daily aggregates.
 *
 * @param name without its directory, as in {@code imported_pages_20240101_20241231.csv}
 * @param rows each cell as text under its column's name; empty cells are left out
 */
public record StatsFile(String name, RecordSource.Reopenable rows) {}
