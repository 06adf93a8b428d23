package dev.footfall.application.site;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteProblem;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The sites of the configuration store. Every change is durable when a method returns or its transaction ends. */
public interface SiteRepository {
    /**
     * The site a request or event means by {@code name}: exactly its domain, else exactly its former domain while that is
     * honoured ({@link Site#answersTo}). A present domain wins over somebody else's former one.
     */
    Optional<Site> answeringTo(String name, Instant now);

    Optional<Site> find(SiteId id);

    /** Stores a new site, or says that a site has this domain already. */
    Either<SiteProblem, Site> add(NewSite site);

    /** Remembers the first local day with data, so that it need not be worked out again. */
    void rememberStatsStart(SiteId id, LocalDate day);
}
