package dev.footfall.http.admin;

import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.site.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The import {@code ua-2019} of every site. */
final class OneImport implements ImportRepository {
    static final ImportId ID = new ImportId(7);

    @Override
    public List<SiteImport> of(SiteId site) {
        return List.of(new SiteImport(
                ID,
                "ua-2019",
                SiteImport.Source.UNIVERSAL_ANALYTICS,
                Optional.empty(),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31),
                SiteImport.Status.COMPLETED,
                SiteImport.Ownership.ITS_OWN,
                SiteImport.ScrollDepth.UNKNOWN));
    }

    @Override
    public Optional<SiteImport> keyed(SiteId site, String key) {
        return of(site).stream().filter(known -> known.key().equals(key)).findFirst();
    }

    @Override
    public SiteImport add(SiteId site, NewImport newImport) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(SiteImport changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(ImportId id) {
        throw new UnsupportedOperationException();
    }
}
