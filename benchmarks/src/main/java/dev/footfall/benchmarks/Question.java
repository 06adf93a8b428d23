package dev.footfall.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A question, asked in two ways: over HTTP and by hand. */
record Question(String id, String request, String sql) {
    static final List<String> IDS = List.of(
            "agg30",
            "agg90",
            "agg30_small",
            "visitors30",
            "days30",
            "days30_tz",
            "pages30",
            "pages30_full",
            "sources30",
            "countries30",
            "browsers30",
            "goal_by_source30",
            "pages30_filtered",
            "bounce_page_filter30",
            "prop30",
            "time_on_page30",
            "realtime",
            "goals1000_small");

    private static final String REALTIME = "realtime";

    static Question of(String id, long bigSite, long smallSite) {
        long end = BenchmarkTraffic.END.getEpochSecond();
        long zone = Duration.ofHours(5).plusMinutes(30).toSeconds();
        Map<String, ?> values = Map.of(
                "site",
                bigSite,
                "small",
                smallSite,
                "zone",
                zone,
                "current",
                end - Duration.ofMinutes(5).toSeconds(),
                "first90",
                end - Duration.ofDays(90).toSeconds(),
                "first",
                end - Duration.ofDays(30).toSeconds(),
                "last",
                end - 1,
                "week",
                Duration.ofDays(7).toSeconds(),
                "goals",
                list(BenchmarkSites.manyGoals()));
        String request = id.equals(REALTIME) ? "" : Resource.text("questions/" + id + ".json");
        return new Question(id, request, Resource.text("questions/" + id + ".sql", values));
    }

    /** The same over HTTP, of a site whose answer costs the store little. */
    Question ofSmallSite() {
        String small = request.replace(quoted(BenchmarkSites.BIG), quoted(BenchmarkSites.SMALL_WITH_ITS_GOALS));
        return new Question(id, small, sql);
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The zone that its site has to be in. */
    static String zoneOf(String id) {
        return id.endsWith("_tz") ? "Asia/Kolkata" : "Etc/UTC";
    }

    /** What is asked for instead of the Query API, or empty. */
    String path() {
        return request.isEmpty() ? "/api/v1/stats/realtime/visitors?site_id=" + BenchmarkSites.BIG : "";
    }
}
