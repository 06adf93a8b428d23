package dev.footfall.application.site;

import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The shared links of sites. */
public interface SharedLinkRepository {
    /** Oldest first. */
    List<SharedLink> of(SiteId site);

    Optional<SharedLink> named(SiteId site, String name);

    /** Stores a link. Its name must be new on the site and its slug new altogether, or this is a bug of the caller. */
    SharedLink add(SiteId site, NewSharedLink link);

    /** Stores another state of a known link. */
    void change(SharedLink link);

    void remove(SharedLinkId link);
}
