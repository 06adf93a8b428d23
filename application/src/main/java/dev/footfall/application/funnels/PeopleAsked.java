package dev.footfall.application.funnels;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.QueryRequest;
import java.util.Set;

/**
 * Whose way through a funnel is asked about.
 *
 * @param features what the plan of the site's team includes
 * @param request whose range and filters count
 */
public record PeopleAsked(Site site, Set<Feature> features, QueryRequest request) {
    public PeopleAsked {
        features = Set.copyOf(features);
    }
}
