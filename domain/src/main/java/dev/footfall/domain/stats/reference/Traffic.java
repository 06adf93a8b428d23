package dev.footfall.domain.stats.reference;

import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.List;

/** All that ever happened on one site. */
record Traffic(List<Event> events, List<Session> visits) {}
