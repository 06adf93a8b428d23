package dev.footfall.http.openapi;

import java.util.Map;
import java.util.Optional;

/** What the groups of operations are about, as the documents show it. */
final class Groups {
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("Events", "What trackers send, without a key"),
            Map.entry("Query API v2", "One endpoint for every question about one site, asked as JSON"),
            Map.entry("Extended queries", "The query language with comparisons, minutes and other words of dashboards"),
            Map.entry("Stats API v1", "The legacy endpoints: totals, breakdowns, time series and current visitors"),
            Map.entry("Sites", "Sites and what they are set to: goals, custom properties, shared links, guests"),
            Map.entry("Funnels", "Goals one after the other, and how many visitors reach each"),
            Map.entry("Dashboards", "For pages on which somebody is logged in, or which are shared"),
            Map.entry("Segments", "Filters that are kept under a name"),
            Map.entry("Ingestion", "What became of events, and what would become of one"),
            Map.entry("Batches", "Events that a server knows of, up to 2,000 at a time"),
            Map.entry("Raw events", "A site's events as they were stored"),
            Map.entry("Plugins", "What plugins set up for the site they are installed on"),
            Map.entry("Administration", "For whoever runs the server: state and history in and out, and backups"),
            Map.entry("Tracker", "The scripts that pages load"),
            Map.entry("Health", "Whether the server and its stores work"),
            Map.entry("Documents", "Descriptions of the APIs, for people and machines"));

    private Groups() {}

    /** @throws IllegalStateException if nobody has said it, so that a new group is not forgotten */
    static String about(String group) {
        return Optional.ofNullable(ABOUT.get(group))
                .orElseThrow(() -> new IllegalStateException("nobody says what the group is about: " + group));
    }
}
