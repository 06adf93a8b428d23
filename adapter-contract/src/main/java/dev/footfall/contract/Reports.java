package dev.footfall.contract;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as lines of text, {@code date groups numbers}, over all days of a site in UTC. */
final class Reports {
    private static final SiteId SITE = new SiteId(1);

    private Reports() {}

    static List<String> report(DataStores stores, ImportedTable table) {
        return rows(stores, new Report.Of(table));
    }

    static List<String> properties(DataStores stores) {
        return rows(stores, new Report.CustomProps());
    }

    static List<String> rows(DataStores stores, Report report) {
        List<String> rows = new ArrayList<>();
        Days days = stores.data().days(SITE, SiteTimeZone.UTC).orElseThrow();
        stores.data().aggregates(SITE, report, days, SiteTimeZone.UTC, LocalDate.EPOCH, cells -> rows.add(line(cells)));
        return rows;
    }

    static String line(List<Object> cells) {
        return cells.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
