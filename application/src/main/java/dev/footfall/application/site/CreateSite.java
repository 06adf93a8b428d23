package dev.footfall.application.site;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteProblem;
import io.vavr.control.Either;

/** Makes a site whose events are counted from now on. */
public final class CreateSite {
    private final SiteRepository sites;

    public CreateSite(SiteRepository sites) {
        this.sites = sites;
    }

    public Either<SiteProblem, Site> create(NewSite site) {
        return sites.add(site);
    }
}
