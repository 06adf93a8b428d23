package dev.footfall.application.ingest;

/** What is looked up about an event. */
public record LookUps(UserAgents userAgents, ReferrerSources sources, GeoLocator places, RegistrableDomains domains) {}
