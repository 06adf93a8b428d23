package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;

/** The sites of the key's user, newest first (sites-api.md §2.2). */
public final class ListSites {
    private final SiteRepository sites;

    public ListSites(SiteRepository sites) {
        this.sites = sites;
    }

    public Either<SitesProblem, Page<Site>> list(Asked asked) {
        return Bounds.read(asked.parameters()).map(bounds -> page(asked, bounds));
    }

    private Page<Site> page(Asked asked, Bounds bounds) {
        SiteWindow window = new SiteWindow(
                bounds.after().map(Position::id).map(SiteId::new),
                bounds.before().map(Position::id).map(SiteId::new),
                bounds.oneMore());
        return bounds.cut(
                sites.reachableBy(asked.grant().user(), asked.grant().team().map(Team::id), window),
                site -> Position.of(site.id().value()));
    }
}
