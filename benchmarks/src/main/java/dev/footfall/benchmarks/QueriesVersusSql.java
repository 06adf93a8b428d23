package dev.footfall.benchmarks;

import dev.footfall.embedded.Footfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What the API costs on top of the best SQL that was written by hand: each question over HTTP and on a connection to the
 * same open store, alternating, and the ratio of the medians.
 *
 * <p>Arguments: a folder, which is filled if it is empty; the number of events; then in any order {@code --json}, {@code
 * --runs=N} (11), {@code --only=a,b} (ids of questions) and {@code --statements}, which prints the SQL the API sends.
 */
public final class QueriesVersusSql {
    private static final int WARM_UPS = 2;
    // A server on a JVM is slow until it has answered a question often, which is not what is asked here.
    private static final int FIRST_CALLS = 400;
    private static final int RUNS = 11;

    private final Options options;

    private QueriesVersusSql(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new QueriesVersusSql(Options.of(List.of(arguments))).run();
    }

    private void run() throws Exception {
        try (Footfall footfall = Served.open(options.folder(), further -> further);
                Connection store = connect(options.folder())) {
            BenchmarkSites sites = Served.sites(footfall);
            if (!sites.areThere()) {
                fill(sites, store);
            }
            describe(store);
            sites.addManyGoals();
            sites.addItsGoals();
            try (Served served = Served.of(footfall, options.folder());
                    Answers answers = served.answers()) {
                measure(sites, answers, new ByHand(store));
            }
        }
    }

    // With the same settings, so that it joins the open database instead of being refused.
    private static Connection connect(Path folder) throws SQLException {
        Path file = folder.resolve("statistics.duckdb");
        Properties properties = new Properties();
        properties.setProperty("memory_limit", "512MB");
        properties.setProperty(
                "threads", Integer.toString(Math.min(4, Runtime.getRuntime().availableProcessors())));
        properties.setProperty("temp_directory", file + ".tmp");
        properties.setProperty("checkpoint_threshold", "64MB");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }

    private void fill(BenchmarkSites sites, Connection store) throws SQLException {
        long start = System.nanoTime();
        new BenchmarkTraffic(store, sites.make(), options.events()).store();
        options.say("filled in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
    }

    private void describe(Connection store) throws SQLException, IOException {
        long bytes = Files.size(options.folder().resolve("statistics.duckdb"));
        try (Statement statement = store.createStatement();
                ResultSet counts = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM sessions)")) {
            counts.next();
            options.say(String.format(
                    Locale.ROOT,
                    "%,d events, %,d visits, %.1f bytes per event with its share of visits",
                    counts.getLong(1),
                    counts.getLong(2),
                    (double) bytes / counts.getLong(1)));
        }
    }

    private void measure(BenchmarkSites sites, Answers answers, ByHand byHand) throws IOException, SQLException {
        long big = sites.find(BenchmarkSites.BIG).id().value();
        long small = sites.find(BenchmarkSites.SMALL).id().value();
        for (int i = 0; i < FIRST_CALLS; i++) {
            for (String id : Question.IDS) {
                answers.overHttp(Question.of(id, big, small).ofSmallSite());
            }
        }
        options.say(Measured.heading());
        List<Measured> all = new ArrayList<>();
        for (String id : Question.IDS) {
            if (options.asks(id)) {
                Question question = Question.of(id, big, small);
                sites.move(BenchmarkSites.BIG, Question.zoneOf(id));
                if (options.showsStatements()) {
                    Statements.show(byHand.store(), () -> answers.overHttp(question));
                }
                Measured measured = measure(question, answers, byHand);
                options.say(measured.line());
                all.add(measured);
            }
        }
        sites.move(BenchmarkSites.BIG, "Etc/UTC");
        options.print(all);
    }

    private Measured measure(Question question, Answers answers, ByHand byHand) throws IOException, SQLException {
        List<String> asked = answers.rows(answers.overHttp(question));
        List<String> written = byHand.to(question).stream().map(Answers::row).toList();
        boolean agree = asked.equals(written);
        if (!agree) {
            options.say(question.id() + ": " + asked + "\n  by hand: " + written);
        }
        List<Cost> api = new ArrayList<>();
        List<Cost> sql = new ArrayList<>();
        for (int i = -WARM_UPS; i < options.runs(); i++) {
            Cost ofApi = Cost.of(() -> answers.overHttp(question));
            Cost ofSql = Cost.of(() -> byHand.to(question));
            if (i >= 0) {
                api.add(ofApi);
                sql.add(ofSql);
            }
        }
        return new Measured(question.id(), Cost.typical(api), Cost.typical(sql), agree);
    }

    /** What was asked on the command line. */
    private record Options(Path folder, long events, int runs, List<String> only, List<String> flags) {
        static Options of(List<String> arguments) {
            List<String> flags = arguments.subList(2, arguments.size());
            return new Options(
                    Path.of(arguments.get(0)),
                    Long.parseLong(arguments.get(1)),
                    value(flags, "--runs=").map(Integer::parseInt).orElse(RUNS),
                    value(flags, "--only=")
                            .map(ids -> List.of(ids.split(",", -1)))
                            .orElse(Question.IDS),
                    flags);
        }

        private static Optional<String> value(List<String> flags, String name) {
            return flags.stream()
                    .filter(flag -> flag.startsWith(name))
                    .map(flag -> flag.substring(name.length()))
                    .findFirst();
        }

        boolean asks(String id) {
            return only.contains(id);
        }

        boolean showsStatements() {
            return flags.contains("--statements");
        }

        /** To whom reads along, if nobody parses the output. */
        void say(String line) {
            if (!flags.contains("--json")) {
                System.out.println(line);
            }
        }

        void print(List<Measured> all) {
            if (flags.contains("--json")) {
                System.out.println("["
                        + String.join(",\n", all.stream().map(Measured::json).toList()) + "]");
            }
        }
    }
}
