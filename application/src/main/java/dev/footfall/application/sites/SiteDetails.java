package dev.footfall.application.sites;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.tracker.TrackerConfiguration;

/** A site with the configuration of its tracker. */
public record SiteDetails(Site site, TrackerConfiguration tracker) {}
