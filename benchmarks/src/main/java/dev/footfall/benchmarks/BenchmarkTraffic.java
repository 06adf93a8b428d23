package dev.footfall.benchmarks;

import dev.footfall.domain.site.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ninety days of visits: the same rows for the same number of events and the same DuckDB. */
final class BenchmarkTraffic {
    /** When the data ends: a midnight, which is "now" for every question. */
    static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    static final int DAYS = 90;

    private static final double EVENTS_PER_VISIT = 4.33;
    private static final long FULL_SIZE = 10_000_000;
    private static final long LEAST_OF_SMALL = 1_000;
    private static final long MOST_OF_SMALL = 20_000;
    // The first day is a Thursday.
    private static final double[] WEEK = {1.1, 1.0, 0.6, 0.65, 1.15, 1.25, 1.25};

    private final Connection connection;
    private final List<Site> sites;
    private final long events;

    /** @param sites the first has all events that are not of the others */
    BenchmarkTraffic(Connection connection, List<Site> sites, long events) {
        this.connection = connection;
        this.sites = sites;
        this.events = events;
    }

    static long startOf(int day) {
        return END.minus(Duration.ofDays(DAYS - (long) day)).getEpochSecond();
    }

    void store() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Resource.text("data/macros.sql"));
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE day_sites (site_id BIGINT, hostname VARCHAR, visits BIGINT)");
            for (int day = 0; day < DAYS; day++) {
                Map<String, Long> numbers =
                        Map.of("day", (long) day, "start", startOf(day), "end", END.getEpochSecond());
                statement.execute("DELETE FROM day_sites");
                plan(day);
                statement.execute(Resource.text("data/visits.sql", numbers));
                statement.execute(Resource.text("data/events.sql", numbers));
                statement.execute(Resource.text("data/store.sql", numbers));
            }
            statement.execute("CHECKPOINT");
        }
    }

    private void plan(int day) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO day_sites VALUES (?, ?, ?)")) {
            for (int i = 0; i < sites.size(); i++) {
                double visits = share(i) / EVENTS_PER_VISIT;
                insert.setLong(1, sites.get(i).id().value());
                insert.setString(2, sites.get(i).domain().value());
                insert.setLong(3, (long) (visits * before(day + 1)) - (long) (visits * before(day)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    // A small site keeps its share when there are fewer events.
    private double share(int site) {
        double size = (double) events / FULL_SIZE;
        if (site == 0) {
            return events - (sites.size() - 1) * (LEAST_OF_SMALL + MOST_OF_SMALL) / 2.0 * size;
        }
        double step = (double) (MOST_OF_SMALL - LEAST_OF_SMALL) / (sites.size() - 2);
        return (LEAST_OF_SMALL + (site - 1) * step) * size;
    }

    /** Which part of all visits is before a day. */
    private static double before(int day) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < DAYS; i++) {
            sum += i < day ? WEEK[i % WEEK.length] : 0;
            all += WEEK[i % WEEK.length];
        }
        return sum / all;
    }
}
