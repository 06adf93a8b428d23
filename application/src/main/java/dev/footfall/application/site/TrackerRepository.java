package dev.footfall.application.site;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import java.util.Optional;

/** The tracker configurations of sites; one goes with its site. */
public interface TrackerRepository {
    /** Empty until somebody has asked for it. */
    Optional<TrackerConfiguration> of(SiteId site);

    /** The site that has the script of this id. */
    Optional<SiteId> siteOf(String script);

    /** Stores a first or another state. Its id must be new, or the site's own, or this is a bug of the caller and throws. */
    void put(SiteId site, TrackerConfiguration configuration);
}
