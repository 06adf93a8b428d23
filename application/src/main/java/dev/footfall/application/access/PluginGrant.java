package dev.footfall.application.access;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import java.util.Set;

/**
 * Permission to ask the Plugins API about one site.
 *
 * @param features what the plan of the site's team includes
 */
public record PluginGrant(Site site, Set<Feature> features) {
    public PluginGrant {
        features = Set.copyOf(features);
    }

    public boolean includes(Feature feature) {
        return features.contains(feature);
    }
}
