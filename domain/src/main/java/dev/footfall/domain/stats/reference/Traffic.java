package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that ever happened on one site.
 *
 * @param visits by their ids
 * @param imported what other tools counted, if that takes part in the answer
 * @param names what places are called
 */
record Traffic(
        List<Event> events, Map<SessionId, Session> visits, Optional<List<OwnedRow>> imported, PlaceNames names) {
    /** Only what the site counted itself. */
    Traffic own() {
        return new Traffic(events, visits, Optional.empty(), names);
    }

    Stored stored() {
        return new Stored(names);
    }
}
