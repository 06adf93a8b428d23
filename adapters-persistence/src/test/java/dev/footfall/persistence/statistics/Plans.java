package dev.footfall.persistence.statistics;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Plans of questions about a site that allows everything, asked on a spring day. */
final class Plans {
    static final SiteId SITE = new SiteId(1);
    static final Instant NOW = Instant.parse("2024-04-02T10:00:00Z");

    private Plans() {}

    static QueryPlan of(QueryRequest request) {
        return of(request, SiteTimeZone.UTC);
    }

    static QueryPlan of(QueryRequest request, Instant now) {
        return of(request, SiteTimeZone.UTC, now);
    }

    static QueryPlan of(QueryRequest request, SiteTimeZone zone) {
        return of(request, zone, NOW);
    }

    private static QueryPlan of(QueryRequest request, SiteTimeZone zone, Instant now) {
        SiteScope scope = new SiteScope(SITE, "shop.example", zone, Instant.EPOCH);
        Query query = Query.of(request, new SiteFacts(Set.of(Feature.values())))
                .getOrElseThrow(problem -> new AssertionError(problem.toString()));
        return QueryPlanner.plan(query.resolve(scope, now, Optional.empty()));
    }
}
