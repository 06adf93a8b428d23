package dev.footfall.application.people;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import java.util.Optional;

/** The sites that are offered to somebody, each to one. */
public interface SiteTransfers {
    /** Also one that is over. */
    Optional<SiteTransfer> of(SiteId site);

    /** In place of an earlier offer of the site. */
    void put(SiteTransfer transfer);

    /** Taking back what is not there does nothing. */
    void remove(SiteId site);
}
