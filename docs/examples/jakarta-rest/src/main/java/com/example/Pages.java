package com.example;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.embedded.Footfall;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Pages of the shop, one of which shows what the statistics know. */
@Path("")
public final class Pages {
    private final Footfall footfall;
    private final Site site;

    Pages(Footfall footfall, Site site) {
        this.footfall = footfall;
        this.site = site;
    }

    @GET
    @Path("prices")
    public String prices() {
        return "It costs nothing.";
    }

    @GET
    @Path("visitors")
    public String visitors() {
        return footfall.query(site, QueryRequest.of(new DateRange.Today(), Metric.VISITORS))
                .map(result -> (Value.Whole) result.rows().getFirst().metrics().getFirst())
                .fold(problem -> problem.toString(), visitors -> visitors.number() + " today");
    }
}
