package dev.footfall.application.ingest;

import dev.footfall.domain.visit.VisitAttributes.Location;

/** Places of network addresses (ingestion.md §12). */
public interface GeoLocator {
    /** {@link Location#UNKNOWN} when the address is unknown, malformed or private, or there is no database. */
    Location locate(String address);
}
