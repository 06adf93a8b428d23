package dev.footfall.application.billing;

import dev.footfall.domain.site.SiteId;
import java.time.LocalDate;

/** One UTC day of a site. */
public record SiteDay(SiteId site, LocalDate day) {}
