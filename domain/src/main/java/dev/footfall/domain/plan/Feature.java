package dev.footfall.domain.plan;

import java.util.Arrays;
import java.util.Optional;

/** Something a plan includes or not (access-control.md §7.1). */
public enum Feature {
    GOALS("goals", "Goals"),
    CUSTOM_PROPERTIES("props", "Custom Properties"),
    SHARED_LINKS("shared_links", "Shared Links"),
    FUNNELS("funnels", "Funnels"),
    REVENUE_GOALS("revenue_goals", "Revenue Goals"),
    SITE_SEGMENTS("site_segments", "Site Segments"),
    SITES_API("sites_api", "Sites API"),
    STATS_API("stats_api", "Stats API"),
    SINGLE_SIGN_ON("sso", "Single Sign-On"),
    CONSOLIDATED_VIEW("consolidated_view", "Consolidated View");

    private final String identifier;
    private final String displayName;

    Feature(String identifier, String displayName) {
        this.identifier = identifier;
        this.displayName = displayName;
    }

    /** The name in feature lists of plans, as in {@code stats_api}. */
    public String identifier() {
        return identifier;
    }

    /** The name people read, as in {@code Stats API}. */
    public String displayName() {
        return displayName;
    }

    public static Optional<Feature> identifiedBy(String identifier) {
        return Arrays.stream(values())
                .filter(feature -> feature.identifier.equals(identifier))
                .findFirst();
    }
}
