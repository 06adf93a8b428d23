package dev.footfall.enrichment;

import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.visit.VisitAttributes.Location;

/** For an installation without a database of places. */
public final class NowhereGeoLocator implements GeoLocator {
    @Override
    public Location locate(String address) {
        return Location.UNKNOWN;
    }
}
