package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of a query have to know of the site it is about.
 *
 * @param goals newest first
 * @param segments the filters of the site's segments by number; empty for one whose filters cannot be read
 */
public record SiteFacts(Set<Feature> features, List<Goal> goals, Map<Long, Optional<List<Filter>>> segments) {
    /** The custom properties that every plan has. */
    public static final Set<String> BUILT_IN_PROPERTIES = Set.of("url", "path", "search_query");

    public SiteFacts {
        features = Set.copyOf(features);
        goals = List.copyOf(goals);
        segments = Map.copyOf(segments);
    }

    /** Of a site without goals and segments. */
    public SiteFacts(Set<Feature> features) {
        this(features, List.of(), Map.of());
    }

    public SiteFacts withGoals(List<Goal> newestFirst) {
        return new SiteFacts(features, newestFirst, segments);
    }

    /** Whether the plan lets this custom property be asked for. */
    public boolean allows(Dimension.Property property) {
        return features.contains(Feature.CUSTOM_PROPERTIES) || BUILT_IN_PROPERTIES.contains(property.name());
    }
}
