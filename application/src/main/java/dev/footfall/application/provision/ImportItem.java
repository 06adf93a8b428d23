package dev.footfall.application.provision;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import io.vavr.control.Either;
import java.time.LocalDate;

/** An import as a document describes it. */
record ImportItem(
        String key,
        Given<Source> source,
        Given<String> label,
        Given<LocalDate> firstDay,
        Given<LocalDate> lastDay,
        Given<Status> status,
        Given<Boolean> isLegacy,
        Given<Boolean> hasScrollDepth,
        boolean isAbsent) {
    static Either<ProvisioningFault, ImportItem> read(Fields fields) {
        Given<String> key = fields.required("key", Formats.atMost(SiteImport.LONGEST_KEY));
        Given<Source> source = fields.given("source", Formats.oneOf(Source.class));
        Given<String> label = fields.given("label", Formats.STRING);
        Given<LocalDate> firstDay = fields.withoutDefault("start_date", Dates.DATE);
        Given<LocalDate> lastDay = fields.withoutDefault("end_date", Dates.DATE);
        Given<Status> status = fields.given("status", Formats.oneOf(Status.class));
        Given<Boolean> isLegacy = fields.given("legacy", Formats.FLAG);
        Given<Boolean> hasScrollDepth = fields.given("has_scroll_depth", Formats.FLAG);
        boolean isAbsent = fields.isAbsent();
        return fields.complete(() -> new ImportItem(
                key.value().orElseThrow(),
                source,
                label,
                firstDay,
                lastDay,
                status,
                isLegacy,
                hasScrollDepth,
                isAbsent));
    }
}
