package dev.footfall.benchmarks;

import dev.footfall.embedded.Footfall;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether the same data answers the same in DuckDB and in ClickHouse: each question over HTTP to both, alternating, with the
 * clock where the data ends. Whole answers are compared, byte by byte.
 *
 * <p>Arguments: a folder that {@link QueriesVersusSql} has filled; the folder and the event store into which {@code footfall
 * move} has brought it; how often each question is asked for its median (7).
 */
public final class SameAnswers {
    private static final int RUNS = 7;
    private static final int WARM_UPS = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Served duckDb;
    private final Served clickHouse;
    private final int runs;

    private SameAnswers(Served duckDb, Served clickHouse, int runs) {
        this.duckDb = duckDb;
        this.clickHouse = clickHouse;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        Path other = Path.of(arguments[1]);
        ClickHouseUrl store =
                ClickHouseUrl.parse(arguments[2]).getOrElseThrow(expected -> new IllegalArgumentException(expected));
        int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : RUNS;
        try (Footfall one = Served.open(folder, options -> options);
                Footfall two = Served.open(other, options -> options.eventStore(store))) {
            for (Footfall each : List.of(one, two)) {
                Served.sites(each).addManyGoals();
                Served.sites(each).addItsGoals();
            }
            try (Served duckDb = Served.of(one, folder);
                    Served clickHouse = Served.of(two, other);
                    Answers ofOne = duckDb.answers();
                    Answers ofOther = clickHouse.answers()) {
                new SameAnswers(duckDb, clickHouse, runs).compare(ofOne, ofOther);
            }
        }
    }

    private void compare(Answers one, Answers other) throws IOException, SQLException {
        List<String> different = new ArrayList<>();
        System.out.printf(
                Locale.ROOT, "%-22s %10s %14s %18s%n", "question", "DuckDB ms", "ClickHouse ms", "DuckDB/ClickHouse");
        for (String id : Question.IDS) {
            Question question = asked(id);
            byte[] known = one.overHttp(question);
            byte[] found = other.overHttp(question);
            boolean same = Arrays.equals(known, found);
            System.out.println(line(question, one, other) + (same ? "  the same answer" : "  ANOTHER ANSWER"));
            if (!same) {
                different.add(id);
                System.out.println("DuckDB:     " + text(known) + "\nClickHouse: " + text(found));
            }
        }
        if (!different.isEmpty()) {
            throw new IllegalStateException("Different answers to " + different);
        }
    }

    private Question asked(String id) {
        String zone = Question.zoneOf(id);
        BenchmarkSites sites = Served.sites(duckDb.footfall());
        sites.move(BenchmarkSites.BIG, zone);
        Served.sites(clickHouse.footfall()).move(BenchmarkSites.BIG, zone);
        return Question.of(
                id,
                sites.find(BenchmarkSites.BIG).id().value(),
                sites.find(BenchmarkSites.SMALL).id().value());
    }

    private String line(Question question, Answers one, Answers other) throws IOException, SQLException {
        List<Cost> first = new ArrayList<>();
        List<Cost> second = new ArrayList<>();
        for (int i = -WARM_UPS; i < runs; i++) {
            Cost ofOne = Cost.of(() -> one.overHttp(question));
            Cost ofOther = Cost.of(() -> other.overHttp(question));
            if (i >= 0) {
                first.add(ofOne);
                second.add(ofOther);
            }
        }
        double ofDuckDb = Cost.typical(first).wall() / NANOS_PER_MILLI;
        double ofClickHouse = Cost.typical(second).wall() / NANOS_PER_MILLI;
        return String.format(
                Locale.ROOT,
                "%-22s %10.1f %14.1f %18.2f",
                question.id(),
                ofDuckDb,
                ofClickHouse,
                ofDuckDb / ofClickHouse);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
