package dev.footfall.http.health;

import java.util.Optional;

/**
 * What runs here.
 *
 * @param version of Footfall
 * @param geoDatabase the type of the database that knows places, as in {@code GeoLite2-City}; empty without one
 */
public record Installation(String version, Optional<String> geoDatabase) {}
