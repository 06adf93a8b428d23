package dev.footfall.domain.stats;

import dev.footfall.domain.plan.Feature;
import java.util.Set;

/** What the rules of a query have to know of the site it is about. */
public record SiteFacts(Set<Feature> features) {
    private static final Set<String> BUILT_IN_PROPERTIES = Set.of("url", "path", "search_query");

    public SiteFacts {
        features = Set.copyOf(features);
    }

    /** Whether the plan lets this custom property be asked for. */
    public boolean allows(Dimension.Property property) {
        return features.contains(Feature.CUSTOM_PROPERTIES) || BUILT_IN_PROPERTIES.contains(property.name());
    }
}
