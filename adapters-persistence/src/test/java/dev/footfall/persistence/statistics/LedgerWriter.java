package dev.footfall.persistence.statistics;

import static dev.footfall.contract.Visitor.visitor;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that commits, and writes down what became of each commit, for tests that make its system calls fail. Every
 * commit opens the visit of a new visitor, and lets that of the one before go on if it was acknowledged. After one that
 * failed it asks a question. Between two checkpoints it deletes a site, which empties the journal.
 *
 * <p>Arguments: the store, the ledger, how many commits, after how many each a checkpoint, patience in milliseconds.
 */
final class LedgerWriter {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final SiteId NOBODYS = new SiteId(404);

    private final DuckDbDatabase database;
    private final Path ledger;
    private Optional<Integer> running = Optional.empty();

    private LedgerWriter(DuckDbDatabase database, Path ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws IOException {
        Path ledger = Path.of(arguments[1]);
        int commits = Integer.parseInt(arguments[2]);
        int checkpointEvery = Integer.parseInt(arguments[3]);
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[4]));
        DuckDbSettings settings = DuckDbSettings.of(Path.of(arguments[0])).withPatience(patience);
        try (DuckDbDatabase database = DuckDbDatabase.open(settings)) {
            note(ledger, "opened 0");
            LedgerWriter writer = new LedgerWriter(database, ledger);
            for (int number = 1; number <= commits; number++) {
                writer.commit(number);
                if (number % checkpointEvery == 0) {
                    writer.checkpoint();
                }
                if (number % checkpointEvery == checkpointEvery / 2) {
                    writer.deleteSite();
                }
            }
        } catch (StoreUnavailable failed) {
            note(ledger, "failed 0");
        }
    }

    private void commit(int number) throws IOException {
        try {
            new DuckDbEventStore(database).append(batch(number));
            running = Optional.of(number);
            note(ledger, "acknowledged " + number);
        } catch (StoreUnavailable failed) {
            running = Optional.empty();
            note(
                    ledger,
                    (String.valueOf(failed.getMessage()).contains("nobody knows") ? "unknown " : "refused ") + number);
            note(ledger, (answers() ? "answered " : "unanswered ") + number);
        }
    }

    private boolean answers() {
        try {
            var unused = new DuckDbStatsEngine(database)
                    .execute(Plans.of(QueryRequest.of(new DateRange.Dates(DAY, DAY), Metric.PAGEVIEWS)));
            return true;
        } catch (StoreUnavailable failed) {
            return false;
        }
    }

    private Batch batch(int number) {
        Traffic first = Traffic.on(Plans.SITE, guest(number));
        return running.map(before ->
                        Traffic.on(Plans.SITE, guest(before).then("10:10").views("/" + before + "/b")))
                .map(again -> new Batch(plus(again, first), first.sessions(), again.sessions()))
                .orElseGet(first::batch);
    }

    private static Visitor guest(int number) {
        return visitor("guest " + number).at("2024-03-04T10:00").views("/" + number + "/a");
    }

    private static List<dev.footfall.domain.visit.Event> plus(Traffic again, Traffic first) {
        List<dev.footfall.domain.visit.Event> events = new ArrayList<>();
        events.add(again.events().getLast());
        events.addAll(first.events());
        return events;
    }

    private void checkpoint() throws IOException {
        try {
            database.checkpoint();
        } catch (StoreUnavailable failed) {
            note(ledger, "checkpoint-failed 0");
        }
    }

    private void deleteSite() throws IOException {
        try {
            new DuckDbStoredData(database).purge(NOBODYS);
            note(ledger, "deleted 0");
        } catch (StoreUnavailable failed) {
            note(ledger, "deletion-failed 0");
        }
    }

    private static void note(Path ledger, String line) throws IOException {
        Files.writeString(ledger, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
