package dev.footfall.application.access;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import java.util.Set;

/**
 * Permission to read a site's statistics.
 *
 * @param features what the plan of the site's team includes
 */
public record Granted(ApiKey key, Site site, Set<Feature> features) {
    public Granted {
        features = Set.copyOf(features);
    }
}
