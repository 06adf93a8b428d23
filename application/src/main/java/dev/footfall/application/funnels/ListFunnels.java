package dev.footfall.application.funnels;

import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.sites.Asked;
import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.domain.funnel.Funnel;
import io.vavr.control.Either;

/** The funnels of a site, newest first (sites-api.md §9.1). */
public final class ListFunnels {
    private final FunnelsOfSite ofSite;
    private final FunnelRepository funnels;

    public ListFunnels(FunnelsStores stores) {
        this.ofSite = stores.ofSite();
        this.funnels = stores.funnels();
    }

    public Either<FunnelsProblem, Page<Funnel>> list(Asked asked) {
        return ofSite.site(asked)
                .flatMap(site -> Bounds.read(asked.parameters())
                        .<FunnelsProblem>mapLeft(FunnelsProblem.OfSites::new)
                        .map(bounds -> bounds.of(
                                funnels.of(site.id()).reversed(),
                                funnel -> Position.of(funnel.id().value()))));
    }
}
