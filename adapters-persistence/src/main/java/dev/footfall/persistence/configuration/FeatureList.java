package dev.footfall.persistence.configuration;

import dev.footfall.domain.plan.Feature;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Features in one column: their identifiers. One that this version does not know throws. */
final class FeatureList {
    private static final String BETWEEN = " ";

    private FeatureList() {}

    static String write(Set<Feature> features) {
        return features.stream().sorted().map(Feature::identifier).collect(Collectors.joining(BETWEEN));
    }

    static Set<Feature> read(String identifiers) {
        return Arrays.stream(identifiers.split(BETWEEN, -1))
                .filter(identifier -> !identifier.isEmpty())
                .map(identifier -> Feature.identifiedBy(identifier)
                        .orElseThrow(() -> Words.unknown(Feature.class.getSimpleName(), identifier)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
