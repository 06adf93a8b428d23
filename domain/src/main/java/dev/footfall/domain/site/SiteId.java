package dev.footfall.domain.site;

/** The number a site is stored under; it rises in the order in which sites are made. */
public record SiteId(long value) {}
