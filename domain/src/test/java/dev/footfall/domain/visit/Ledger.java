package dev.footfall.domain.visit;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Sessions.Registered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the part of a store: keeps the last visit of everybody, and all that was recorded. */
final class Ledger {
    private final Map<Key, LiveSession> last = new HashMap<>();
    private final Map<SessionId, Session> stored = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<DropReason> dropped = new ArrayList<>();
    private long ids;

    static Ledger after(String script) {
        Ledger ledger = new Ledger();
        Script.read(script).forEach(ledger::take);
        return ledger;
    }

    void take(Arrival arrival) {
        Key key = new Key(arrival.site(), arrival.visitor());
        Sessions.register(Optional.ofNullable(last.get(key)), arrival, () -> new SessionId(++ids))
                .peek(registered -> record(key, registered))
                .peekLeft(dropped::add);
    }

    private void record(Key key, Registered registered) {
        last.put(key, registered.visit());
        events.add(registered.event());
        if (registered.change() != Sessions.Change.KEPT_ALIVE) {
            stored.put(registered.visit().session().id(), registered.visit().session());
        }
    }

    /** In the order in which they were opened. */
    List<Session> sessions() {
        return List.copyOf(stored.values());
    }

    private record Key(SiteId site, VisitorId visitor) {}
}
