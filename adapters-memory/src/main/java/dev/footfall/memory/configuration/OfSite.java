package dev.footfall.memory.configuration;

import dev.footfall.domain.site.SiteId;

/** What hangs on a site. */
record OfSite<T>(SiteId site, T thing) {}
