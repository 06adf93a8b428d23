package dev.footfall.server.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of the server that are measured apart. */
public enum Api {
    EVENTS,
    STATS,
    SITES,
    FOOTFALL,
    ADMIN,
    TRACKER,
    OTHER;

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("/api/event", EVENTS),
            new Beginning("/api/v1/stats", STATS),
            new Beginning("/api/v2/query", STATS),
            new Beginning("/api/v1/sites", SITES),
            new Beginning("/api/footfall/", FOOTFALL),
            new Beginning("/api/admin/", ADMIN),
            new Beginning("/js/", TRACKER));
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public static Api of(String path) {
        return BEGINNINGS.stream()
                .filter(beginning -> path.startsWith(beginning.text()))
                .map(Beginning::api)
                .findFirst()
                .orElse(OTHER);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Senders can make methods up; figures are not to grow with them. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : "other";
    }

    private record Beginning(String text, Api api) {}
}
