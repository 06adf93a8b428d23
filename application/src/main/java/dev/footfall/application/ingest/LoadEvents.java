package dev.footfall.application.ingest;

import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventLoad.Ending;
import dev.footfall.application.ingest.EventLoad.NumberedArrival;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.records.RawEventReader;
import dev.footfall.application.records.RecordSource;
import dev.footfall.application.records.RecordSource.Line;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.random.RandomGenerator;

/**
 * Loads files of raw events: each line goes through the session rules of live ingestion, in the order of lines, as if it
 * arrived now (admin-api.md §7). Live events are taken in meanwhile; they wait for the commit only. One load at a time.
 *
 * <p>Should live traffic touch a visitor of the file while it is loaded, the load has worked on an old state: it is then
 * done again with live events held off. Identifiers of live visitors are hashes that nobody makes up, so this takes a file
 * of events that were exported minutes ago.
 */
public final class LoadEvents {
    private static final int CHUNK = 10_000;
    private static final int ROWS_OF_A_COMMIT = 50_000;

    private final BulkStore store;
    private final Visits visits;
    private final EarlierStarts starts;
    private final Lock loads;
    private final RandomGenerator random;

    /** @param loads held by whoever loads */
    public LoadEvents(
            BulkStore store,
            Visits visits,
            SiteRepository sites,
            UnfinishedWork unfinished,
            Lock loads,
            RandomGenerator random) {
        this.store = store;
        this.visits = visits;
        this.starts = new EarlierStarts(sites, unfinished);
        this.loads = loads;
        this.random = random;
    }

    /**
     * All lines or, if one of them is faulty, none.
     *
     * @throws dev.footfall.application.store.StoreUnavailable when it could not be done
     */
    public Either<LoadProblem, Loaded> load(Site site, RecordSource.Reopenable file) {
        loads.lock();
        try {
            return whole(site, file)
                    .orElseGet(() -> visits.holdingOff(() ->
                            whole(site, file).orElseThrow(() -> new IllegalStateException("overtaken by nobody"))));
        } finally {
            loads.unlock();
        }
    }

    /** Empty when live traffic has overtaken the load. */
    private Optional<Either<LoadProblem, Loaded>> whole(Site site, RecordSource.Reopenable file) {
        LineFaults faults = new LineFaults();
        try (EventLoad load = new EventLoad(site.id(), visits, store);
                RecordSource source = file.open()) {
            Reading reading = new Reading(source, reader(site));
            while (reading.goesOn()) {
                List<NumberedArrival> chunk = reading.chunk(CHUNK, faults);
                // After the first fault nothing will be stored: the other lines are only looked at.
                if (faults.areNone()) {
                    load.add(chunk);
                }
            }
            return faults.problem().isPresent()
                    ? faults.problem().map(Either::left)
                    : committed(site, load, Optional.empty()).map(Either::right);
        }
    }

    /**
     * A file of any length, committed {@value #ROWS_OF_A_COMMIT} rows at a time: what has been committed stays, and is
     * passed over when the same file is loaded again with {@link Start#CONTINUE}. Faulty lines are left out. Of the
     * numbers that exports write those of visits are kept, unless a visit is called so already.
     *
     * @param fileId knows the file again
     * @throws dev.footfall.application.store.StoreUnavailable when it could not be done
     */
    public Imported importFile(Site site, RecordSource.Reopenable file, String fileId, Start start, Observer observer) {
        loads.lock();
        try (RecordSource source = file.open()) {
            Reading reading = new Reading(source, reader(site).ofExports());
            long skipped = start == Start.CONTINUE ? reading.skip(store.progressOf(site.id(), fileId)) : 0;
            Imported sum = new Imported(skipped, 0, 0, 0, skipped);
            while (reading.goesOn()) {
                LineFaults faults = new LineFaults();
                List<NumberedArrival> part = reading.chunk(ROWS_OF_A_COMMIT, faults);
                faults.problem().ifPresent(problem -> problem.first().forEach(observer::rejected));
                Loaded loaded = partly(site, part, new Progress(fileId, reading.rows()));
                sum = sum.plus(loaded, faults.problem().map(LoadProblem::faulty).orElse(0L), reading.rows());
                observer.rows(reading.rows());
            }
            return sum;
        } finally {
            loads.unlock();
        }
    }

    private Loaded partly(Site site, List<NumberedArrival> part, Progress progress) {
        return attempt(site, part, progress)
                .orElseGet(() -> visits.holdingOff(() -> attempt(site, part, progress)
                        .orElseThrow(() -> new IllegalStateException("overtaken by nobody"))));
    }

    private Optional<Loaded> attempt(Site site, List<NumberedArrival> part, Progress progress) {
        try (EventLoad load = new EventLoad(site.id(), visits, store)) {
            for (int from = 0; from < part.size(); from += CHUNK) {
                load.add(part.subList(from, Math.min(part.size(), from + CHUNK)));
            }
            return committed(site, load, Optional.of(progress));
        }
    }

    private Optional<Loaded> committed(Site site, EventLoad load, Optional<Progress> progress) {
        Ending ending = load.earliest()
                .map(earliest -> starts.around(site.id(), earliest, () -> load.commit(progress), Ending.STORED::equals))
                .orElseGet(() -> load.commit(progress));
        return ending == Ending.STORED ? Optional.of(load.loaded()) : Optional.empty();
    }

    private RawEventReader reader(Site site) {
        return new RawEventReader(site, () -> new VisitorId(random.nextLong()));
    }

    /** Where to begin with a file that may have been loaded in part. */
    public enum Start {
        AFRESH,
        /** After the rows that are stored. */
        CONTINUE
    }

    /** Is told how it goes. */
    public interface Observer {
        /** @param soFar rows read, those of an earlier load included */
        void rows(long soFar);

        /** At most {@value LoadProblem#MOST_LISTED} times for {@value #ROWS_OF_A_COMMIT} rows. */
        void rejected(LineFault fault);
    }

    /**
     * What became of a file.
     *
     * @param rows how many it has
     * @param accepted events stored
     * @param rejected faulty lines
     * @param dropped lines that came to nothing, such as engagement of nobody
     * @param skipped rows stored by an earlier load
     */
    public record Imported(long rows, long accepted, long rejected, long dropped, long skipped) {
        private Imported plus(Loaded loaded, long faulty, long rowsNow) {
            return new Imported(
                    rowsNow,
                    accepted + loaded.accepted(),
                    rejected + faulty,
                    dropped + loaded.dropped().size(),
                    skipped);
        }
    }

    /** A file that is being read. */
    private static final class Reading {
        private final RecordSource source;
        private final RawEventReader reader;
        private Optional<Line> next;
        private long rows;

        Reading(RecordSource source, RawEventReader reader) {
            this.source = source;
            this.reader = reader;
            this.next = source.next();
        }

        boolean goesOn() {
            return next.isPresent();
        }

        long rows() {
            return rows;
        }

        private Line take() {
            Line line = next.orElseThrow();
            rows++;
            next = source.next();
            return line;
        }

        /** Passes over rows, as many as there are. */
        long skip(long most) {
            while (rows < most && goesOn()) {
                Line passed = take();
                assert passed.number() >= rows : "lines are numbered from 1";
            }
            return rows;
        }

        List<NumberedArrival> chunk(int most, LineFaults faults) {
            List<NumberedArrival> chunk = new ArrayList<>();
            for (int read = 0; read < most && goesOn(); read++) {
                Line line = take();
                faults.read(line, reader::read)
                        .ifPresent(arrival -> chunk.add(new NumberedArrival(
                                line.number(),
                                arrival,
                                line.content().toJavaOptional().flatMap(reader::visit))));
            }
            return chunk;
        }
    }
}
