package dev.footfall.application.fakes;

import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The imports of all sites. */
public final class InMemoryImports implements ImportRepository, Undoable {
    private final Rows<ImportId, OfSite> rows = new Rows<>();

    @Override
    public List<SiteImport> of(SiteId site) {
        return rows.all()
                .filter(row -> row.site().equals(site))
                .map(OfSite::what)
                .toList();
    }

    @Override
    public Optional<SiteImport> keyed(SiteId site, String key) {
        return of(site).stream().filter(row -> row.key().equals(key)).findFirst();
    }

    @Override
    public SiteImport add(SiteId site, NewImport added) {
        if (keyed(site, added.key()).isPresent()) {
            throw new IllegalArgumentException("the site has one of this key");
        }
        SiteImport numbered = new SiteImport(
                new ImportId(rows.nextNumber()),
                added.key(),
                added.source(),
                added.label(),
                added.firstDay(),
                added.lastDay(),
                added.status(),
                added.ownership(),
                added.scrollDepth());
        rows.put(numbered.id(), new OfSite(site, numbered));
        return numbered;
    }

    @Override
    public void change(SiteImport changed) {
        rows.change(changed.id(), new OfSite(siteOf(changed.id()), changed));
    }

    @Override
    public void remove(ImportId id) {
        rows.remove(id);
    }

    private SiteId siteOf(ImportId id) {
        return rows.find(id).orElseThrow().site();
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }

    private record OfSite(SiteId site, SiteImport what) {}
}
