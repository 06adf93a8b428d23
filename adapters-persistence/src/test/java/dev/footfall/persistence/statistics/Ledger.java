package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What a {@link LedgerWriter} was told, held against what its store has. */
record Ledger(Path store, List<String> lines) {
    private static final int CHECKPOINT_EVERY = 10;
    private static final int MINUTES = 5;

    static Ledger of(Path store, Path ledger) throws IOException {
        return new Ledger(store, Files.exists(ledger) ? Files.readAllLines(ledger) : List.of());
    }

    /** Runs a writer behind a prefix, such as strace and its options, and waits for its end. */
    static Ledger written(Path folder, List<String> prefix, int commits, long patience)
            throws IOException, InterruptedException {
        Path store = folder.resolve("stats.duckdb");
        Path ledger = folder.resolve("ledger.txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(writer(store, ledger, commits, patience));
        run(folder, command);
        return of(store, ledger);
    }

    /** The command line of a writer. */
    static List<String> writer(Path store, Path ledger, int commits, long patience) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerWriter.class.getName(),
                store.toString(),
                ledger.toString(),
                Integer.toString(commits),
                Integer.toString(CHECKPOINT_EVERY),
                Long.toString(patience));
    }

    /** Runs a command to its end; what it says is in a file of the folder. */
    static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("the writer ends").isTrue();
    }

    List<Integer> numbers(String outcome) {
        return lines.stream()
                .filter(line -> line.startsWith(outcome + " "))
                .map(line -> Integer.parseInt(line.substring(outcome.length() + 1)))
                .toList();
    }

    /** Everything acknowledged is stored, nothing refused is, nothing twice, and visits are what their events make them. */
    void holds() {
        List<Event> events = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(store))) {
            DuckDbStoredData data = new DuckDbStoredData(database);
            data.events(Plans.SITE, Span.ALL, events::add);
            data.sessions(Plans.SITE, Span.ALL, sessions::add);
        }
        List<String> pages = events.stream().map(Event::pathname).toList();
        assertThat(pages).doesNotHaveDuplicates();
        assertThat(numbers("acknowledged").stream().map(Ledger::page)).allMatch(pages::contains);
        assertThat(numbers("refused").stream().map(Ledger::page)).noneMatch(pages::contains);
        Map<Long, Integer> views = new TreeMap<>(events.stream()
                .collect(Collectors.groupingBy(event -> event.session().bits(), Collectors.summingInt(event -> 1))));
        assertThat(sessions.stream()
                        .collect(Collectors.toMap(visit -> visit.id().bits(), Session::pageviews)))
                .isEqualTo(views);
    }

    private static String page(int number) {
        return "/" + number + "/a";
    }
}
