package dev.footfall.application.provision;

import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;

/** Makes, changes and removes what is known of the imports of one site; rows are loaded elsewhere. */
record ProvisionImports(ImportRepository imports, SiteId site) implements Lists.Worker {
    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return ImportItem.read(fields)
                .flatMap(item -> item.isAbsent() ? Either.right(removed(item)) : stored(fields, item));
    }

    private JsonTree.Members removed(ImportItem item) {
        imports.keyed(site, item.key()).map(SiteImport::id).ifPresent(imports::remove);
        return Answer.of("key", item.key(), Optional.empty());
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(Fields fields, ImportItem item) {
        Optional<SiteImport> known = imports.keyed(site, item.key());
        Optional<LocalDate> first = item.firstDay().orNone(known.map(SiteImport::firstDay));
        Optional<LocalDate> last = item.lastDay().orNone(known.map(SiteImport::lastDay));
        return Formats.found(first, Formats.BLANK)
                .mapLeft(words -> fields.fault("start_date", words))
                .flatMap(start -> Formats.found(last, Formats.BLANK)
                        .filterOrElse(end -> !end.isBefore(start), early -> Formats.INVALID)
                        .mapLeft(words -> fields.fault("end_date", words))
                        .map(end -> shaped(known, item, start, end)))
                .map(wanted -> {
                    ImportId id = known.map(present -> changed(present, wanted))
                            .orElseGet(() -> imports.add(site, wanted).id());
                    return Answer.of("key", item.key(), Optional.of(id.value()));
                });
    }

    private static NewImport shaped(Optional<SiteImport> known, ImportItem item, LocalDate first, LocalDate last) {
        boolean isLegacy = known.map(present -> present.ownership() == Ownership.LEGACY_TOO)
                .orElse(false);
        boolean hasDepth =
                known.map(present -> present.scrollDepth() == ScrollDepth.KNOWN).orElse(false);
        return new NewImport(
                item.key(),
                item.source().over(known.map(SiteImport::source).orElse(Source.CSV), Source.CSV),
                item.label().orNone(known.flatMap(SiteImport::label)),
                first,
                last,
                item.status().over(known.map(SiteImport::status).orElse(Status.COMPLETED), Status.COMPLETED),
                item.isLegacy().over(isLegacy, false) ? Ownership.LEGACY_TOO : Ownership.ITS_OWN,
                item.hasScrollDepth().over(hasDepth, false) ? ScrollDepth.KNOWN : ScrollDepth.UNKNOWN);
    }

    private ImportId changed(SiteImport known, NewImport given) {
        SiteImport wanted = new SiteImport(
                known.id(),
                given.key(),
                given.source(),
                given.label(),
                given.firstDay(),
                given.lastDay(),
                given.status(),
                given.ownership(),
                given.scrollDepth());
        if (!wanted.equals(known)) {
            imports.change(wanted);
        }
        return wanted.id();
    }
}
