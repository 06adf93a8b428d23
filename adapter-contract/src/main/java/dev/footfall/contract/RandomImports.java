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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Imports of days before, in and after those of a site's own visitors, with groups that are like its own. */
final class RandomImports {
    private final SplittableRandom random;
    private final LocalDate day;

    RandomImports(SplittableRandom random, LocalDate day) {
        this.random = random;
        this.day = day;
    }

    /** Those that are completed. */
    List<SiteImport> completed() {
        List<SiteImport> imports = new ArrayList<>();
        for (int id = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 4); id > 0; id--) {
            LocalDate first = day.plusDays(random.nextInt(8) == 0 ? -90 : random.nextInt(-7, 3));
            imports.add(new SiteImport(
                    new ImportId(id),
                    "import " + id,
                    SiteImport.Source.CSV,
                    Optional.empty(),
                    first,
                    first.plusDays(random.nextInt(12)),
                    SiteImport.Status.COMPLETED,
                    random.nextInt(3) == 0 ? Ownership.LEGACY_TOO : Ownership.ITS_OWN,
                    random.nextBoolean() ? ScrollDepth.KNOWN : ScrollDepth.UNKNOWN));
        }
        return imports;
    }

    /** Of these imports for the most part; some of none, of one that is not completed, or of another site. */
    List<OwnedRow> rows(SiteId site, SiteId other, List<SiteImport> completed) {
        List<OwnedRow> rows = new ArrayList<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            rows.add(new OwnedRow(
                    random.nextInt(12) == 0 ? other : site,
                    owner(completed),
                    row(Values.one(random, List.of(ImportedTable.values())))));
        }
        return rows;
    }

    private ImportId owner(List<SiteImport> completed) {
        return completed.isEmpty() || random.nextInt(5) == 0
                ? Values.one(random, List.of(ImportId.LEGACY, new ImportId(4)))
                : Values.one(random, completed).id();
    }

    private ImportedRow row(ImportedTable table) {
        return new ImportedRow(
                table,
                day.plusDays(random.nextInt(-8, 7)),
                table.dimensions().stream().map(this::text).toList(),
                table.counters().stream().map(this::number).toList());
    }

    private String text(String column) {
        return switch (column) {
            case "source", "referrer" -> Values.SOURCES.of(random);
            case "channel" -> Values.IMPORTED_CHANNELS.of(random);
            case "hostname" -> Values.HOSTNAMES.of(random);
            case "page", "entry_page", "exit_page", "path" -> Values.PAGES.of(random);
            case "name" -> Values.NAMES.of(random);
            case "link_url" -> Values.PROPERTIES.of(random);
            case "country" -> Values.IMPORTED_COUNTRIES.of(random);
            case "region" -> Values.REGIONS.of(random);
            case "device", "browser", "operating_system" -> Values.DEVICES.of(random);
            case "browser_version", "operating_system_version" -> Values.VERSIONS.of(random);
            default -> Values.UTM.of(random);
        };
    }

    private long number(String column) {
        if (column.equals("city")) {
            return Long.parseLong(Values.CITIES.of(random));
        }
        if (random.nextInt(5) == 0) {
            return 0;
        }
        return random.nextInt(40) == 0
                ? random.nextLong(4_000_000_000L)
                : random.nextLong(column.contains("duration") || column.contains("total") ? 3_000 : 20);
    }
}
