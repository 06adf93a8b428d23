package dev.footfall.http.plugins;

import dev.footfall.domain.plan.Feature;
import java.util.List;

/** What features are called here (access-control.md §7.1). */
final class CapabilityNames {
    static final List<Feature> IN_ORDER = List.of(
            Feature.CUSTOM_PROPERTIES,
            Feature.SHARED_LINKS,
            Feature.FUNNELS,
            Feature.GOALS,
            Feature.REVENUE_GOALS,
            Feature.SITE_SEGMENTS,
            Feature.SITES_API,
            Feature.STATS_API,
            Feature.SINGLE_SIGN_ON,
            Feature.CONSOLIDATED_VIEW);

    private CapabilityNames() {}

    static String of(Feature feature) {
        return switch (feature) {
            case CUSTOM_PROPERTIES -> "Props";
            case SHARED_LINKS -> "SharedLinks";
            case FUNNELS -> "Funnels";
            case GOALS -> "Goals";
            case REVENUE_GOALS -> "RevenueGoals";
            case SITE_SEGMENTS -> "SiteSegments";
            case SITES_API -> "SitesAPI";
            case STATS_API -> "StatsAPI";
            case SINGLE_SIGN_ON -> "SSO";
            case CONSOLIDATED_VIEW -> "ConsolidatedView";
        };
    }
}
