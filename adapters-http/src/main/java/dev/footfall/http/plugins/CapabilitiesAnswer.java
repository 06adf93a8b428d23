package dev.footfall.http.plugins;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.access.PluginGrant;
import dev.footfall.domain.plan.Feature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token is good for (sites-api.md §10.1). */
@JsonNaming(SnakeCaseStrategy.class)
record CapabilitiesAnswer(boolean authorized, @Nullable String dataDomain, Map<String, Boolean> features) {
    /** @param grant empty: nobody is let in */
    static CapabilitiesAnswer of(Optional<PluginGrant> grant) {
        return new CapabilitiesAnswer(
                grant.isPresent(),
                grant.map(known -> known.site().domain().value()).orElse(null),
                features(grant.map(PluginGrant::features).orElse(Set.of())));
    }

    private static Map<String, Boolean> features(Set<Feature> included) {
        Map<String, Boolean> features = new LinkedHashMap<>();
        CapabilityNames.IN_ORDER.forEach(
                feature -> features.put(CapabilityNames.of(feature), included.contains(feature)));
        return features;
    }
}
