package dev.footfall.application.site;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** What is known of the imports of sites; their rows are in the event store. */
public interface ImportRepository {
    /** Oldest first. */
    List<SiteImport> of(SiteId site);

    Optional<SiteImport> keyed(SiteId site, String key);

    /** Stores an import. Its key must be new on the site, or this is a bug of the caller and throws. */
    SiteImport add(SiteId site, NewImport newImport);

    /** Stores another state of a known import. */
    void change(SiteImport changed);

    /** Its rows are in no statistics from now on. */
    void remove(ImportId id);
}
