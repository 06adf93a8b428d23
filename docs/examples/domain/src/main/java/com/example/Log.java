package com.example;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The host keeps everything itself, here in collections; the domain says what a visit is and what a question means. */
final class Log {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteScope SCOPE = new SiteScope(SITE, "shop.example", SiteTimeZone.UTC, Instant.EPOCH);

    private final List<Event> events = new ArrayList<>();
    private final Map<SessionId, Session> visits = new LinkedHashMap<>();
    private final Map<VisitorId, LiveSession> last = new HashMap<>();

    void pageview(long visitor, String path, Instant at) {
        Arrival arrival = new Arrival(
                SITE,
                EventName.PAGEVIEW,
                at,
                "shop.example",
                path,
                new VisitorId(visitor),
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
        Sessions.register(
                        Optional.ofNullable(last.get(arrival.visitor())),
                        arrival,
                        () -> new SessionId(visits.size() + 1))
                .forEach(registered -> {
                    events.add(registered.event());
                    last.put(arrival.visitor(), registered.visit());
                    visits.put(
                            registered.visit().session().id(),
                            registered.visit().session());
                });
    }

    QueryResult answer(QueryRequest request, Instant now) {
        Query query = Query.of(request, new SiteFacts(Set.of()))
                .getOrElseThrow(problem -> new IllegalArgumentException(problem.toString()));
        return new ReferenceEngine(events, List.copyOf(visits.values()))
                .answer(query.resolve(SCOPE, now, Optional.empty()));
    }
}
