package dev.footfall.application.ingest;

import dev.footfall.domain.visit.VisitAttributes.Device;

/** Tells browsers from robots by the text they send about themselves (ingestion.md §11). */
public interface UserAgents {
    /** Never fails; text nobody knows is a visitor with an unknown device. */
    Agent identify(String userAgent);

    /** Who sent a request. */
    sealed interface Agent {
        /** Not a person: its events are dropped. */
        record Robot() implements Agent {}

        /** Somebody, with whatever could be made out of the device. */
        record Visitor(Device device) implements Agent {}
    }
}
