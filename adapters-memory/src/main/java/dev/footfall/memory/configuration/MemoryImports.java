package dev.footfall.memory.configuration;

import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryImports implements ImportRepository {
    private final Tables tables;

    MemoryImports(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<SiteImport> of(SiteId site) {
        return tables.read(() -> tables.imports.of(site));
    }

    @Override
    public Optional<SiteImport> keyed(SiteId site, String key) {
        return tables.read(() -> tables.imports.first(site, each -> each.key().equals(key)));
    }

    private static Predicate<OfSite<SiteImport>> keyed(String key, SiteId site) {
        return row -> row.site().equals(site) && row.thing().key().equals(key);
    }

    @Override
    public SiteImport add(SiteId site, NewImport made) {
        return tables.inOne(() -> tables.imports.add(
                site,
                keyed(made.key(), site),
                number -> new SiteImport(
                        new ImportId(number),
                        made.key(),
                        made.source(),
                        made.label(),
                        made.firstDay(),
                        made.lastDay(),
                        made.status(),
                        made.ownership(),
                        made.scrollDepth())));
    }

    @Override
    public void change(SiteImport changed) {
        tables.write(() -> tables.imports
                .siteOf(changed.id().value())
                .ifPresent(site -> tables.imports.change(changed, keyed(changed.key(), site))));
    }

    @Override
    public void remove(ImportId id) {
        tables.write(() -> tables.imports.remove(id.value()));
    }
}
