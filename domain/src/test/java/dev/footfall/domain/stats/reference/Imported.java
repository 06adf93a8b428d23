package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.site.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Imports of the site of a {@link Story} and their rows, a line for each: {@code sources, source=Google, visitors=5}.
 * What is not said is 2024-03-04, of import 1, and otherwise empty or 0.
 */
final class Imported {
    private Imported() {}

    /** The import of number 1. */
    static SiteImport during(String first, String last) {
        return run(1, first, last, Ownership.ITS_OWN, ScrollDepth.UNKNOWN);
    }

    static SiteImport run(long id, String first, String last, Ownership ownership, ScrollDepth depth) {
        return new SiteImport(
                new ImportId(id),
                "import " + id,
                Source.CSV,
                Optional.empty(),
                LocalDate.parse(first),
                LocalDate.parse(last),
                Status.COMPLETED,
                ownership,
                depth);
    }

    static List<OwnedRow> rows(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Imported::row).toList();
    }

    private static OwnedRow row(String line) {
        List<String> words = List.of(line.strip().split(", +"));
        ImportedTable table = ImportedTable.named(words.getFirst()).orElseThrow();
        Map<String, String> cells = words.stream()
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new OwnedRow(
                new SiteId(1),
                new ImportId(Long.parseLong(cells.getOrDefault("import", "1"))),
                new ImportedRow(
                        table,
                        LocalDate.parse(cells.getOrDefault("day", "2024-03-04")),
                        table.dimensions().stream()
                                .map(name -> cells.getOrDefault(name, ""))
                                .toList(),
                        table.counters().stream()
                                .map(name -> Long.valueOf(cells.getOrDefault(name, "0")))
                                .toList()));
    }
}
