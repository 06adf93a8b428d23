package dev.footfall.application.site;

import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The funnels of sites. */
public interface FunnelRepository {
    /** Oldest first. */
    List<Funnel> of(SiteId site);

    Optional<Funnel> find(SiteId site, FunnelId funnel);

    Optional<Funnel> named(SiteId site, String name);

    /** Stores a funnel. Its name must be new on the site, or this is a bug of the caller and throws. */
    Funnel add(SiteId site, NewFunnel funnel);

    /** Stores another state of a known funnel. */
    void change(Funnel funnel);

    void remove(FunnelId funnel);
}
