package dev.footfall.application.imports;

import dev.footfall.application.imports.StatsFileLoad.Stored;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.imported.StatsFileName;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/**
 * Imports files of daily aggregates, all of their rows or none (imports-and-exports.md §3). The days are narrowed to those
 * of which nothing is known yet; rows of other days are passed over.
 */
public final class ImportStatistics {
    static final int MOST_IMPORTS = 5;
    private static final int MOST_FILES = 10;
    private static final String OURS = "csv-";

    private final ImportRepository imports;
    private final SiteRepository sites;
    private final EventStore events;
    private final BulkStore store;
    private final Lock oneAtATime;
    private final Transactions transactions;
    private final InstantSource clock;

    /** @param oneAtATime the lock of everything that loads into the store */
    public ImportStatistics(
            ImportRepository imports,
            SiteRepository sites,
            EventStore events,
            BulkStore store,
            Lock oneAtATime,
            Transactions transactions,
            InstantSource clock) {
        this.imports = imports;
        this.sites = sites;
        this.events = events;
        this.store = store;
        this.oneAtATime = oneAtATime;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Returns the completed import, with the days it is about. Files with other names are passed over; of two of one table
     * the last counts. An import that cannot be read or stored is kept as a failed one.
     */
    public Either<ImportProblem, SiteImport> importFiles(Site site, List<StatsFile> files) {
        oneAtATime.lock();
        try {
            return transactions.inOne(() -> begun(site, files)).flatMap(begun -> load(site, begun, byTable(files)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Either<ImportProblem, SiteImport> begun(Site site, List<StatsFile> files) {
        List<StatsFileName> named = files.stream()
                .flatMap(file -> StatsFileName.parse(file.name()).stream())
                .toList();
        failInterrupted(site);
        List<SiteImport> earlier = imports.of(site.id());
        return refusal(site, named, earlier)
                .<Either<ImportProblem, DayRange>>map(Either::left)
                .orElseGet(() -> Either.right(spanned(named)))
                .flatMap(days -> free(site, days, earlier))
                .map(days -> imports.add(site.id(), pending(site, days)));
    }

    /** The days of the files that count: of two of one table the last. */
    private static DayRange spanned(List<StatsFileName> named) {
        Map<ImportedTable, DayRange> counting = new EnumMap<>(ImportedTable.class);
        named.forEach(name -> counting.put(name.table(), name.days()));
        return counting.values().stream().reduce(DayRange::spanning).orElseThrow();
    }

    private static Optional<ImportProblem> refusal(Site site, List<StatsFileName> named, List<SiteImport> earlier) {
        if (site.kind() == SiteKind.CONSOLIDATED_VIEW) {
            return Optional.of(new ImportProblem.ConsolidatedView());
        }
        if (earlier.size() >= MOST_IMPORTS) {
            return Optional.of(new ImportProblem.TooManyImports());
        }
        if (earlier.stream().anyMatch(ImportStatistics::isUnderWay)) {
            return Optional.of(new ImportProblem.ImportInProgress());
        }
        if (named.isEmpty()) {
            return Optional.of(new ImportProblem.NoFiles());
        }
        return named.size() > MOST_FILES ? Optional.of(new ImportProblem.TooManyFiles()) : Optional.empty();
    }

    // Whoever holds the lock is the only one to import: what is under way under such a key was, when a process was
    // killed.
    private void failInterrupted(Site site) {
        for (SiteImport known : imports.of(site.id())) {
            if (isUnderWay(known) && known.key().startsWith(OURS)) {
                imports.change(known.in(Status.FAILED));
            }
        }
    }

    private static boolean isUnderWay(SiteImport known) {
        return known.status() == Status.PENDING || known.status() == Status.IMPORTING;
    }

    private Either<ImportProblem, DayRange> free(Site site, DayRange asked, List<SiteImport> earlier) {
        List<DayRange> taken = earlier.stream()
                .filter(known -> known.status() == Status.COMPLETED)
                .map(SiteImport::days)
                .toList();
        LocalDate cutoff = site.zone()
                .dateOf(events.firstEventAt(site.id(), site.nativeStatsStartAt())
                        .orElseGet(clock::instant));
        return asked.freeOf(taken, cutoff)
                .<Either<ImportProblem, DayRange>>map(Either::right)
                .orElseGet(() -> Either.left(new ImportProblem.NoTimeWindow()));
    }

    private NewImport pending(Site site, DayRange days) {
        String wanted = OURS + days.first() + "-" + days.last();
        String key = wanted;
        for (int next = 2; imports.keyed(site.id(), key).isPresent(); next++) {
            key = wanted + "-" + next;
        }
        return new NewImport(
                key,
                Source.CSV,
                Optional.empty(),
                days.first(),
                days.last(),
                Status.PENDING,
                Ownership.ITS_OWN,
                ScrollDepth.UNKNOWN);
    }

    private static Map<ImportedTable, StatsFile> byTable(List<StatsFile> files) {
        Map<ImportedTable, StatsFile> tables = new EnumMap<>(ImportedTable.class);
        for (StatsFile file : files) {
            StatsFileName.parse(file.name()).ifPresent(name -> tables.put(name.table(), file));
        }
        return tables;
    }

    private Either<ImportProblem, SiteImport> load(Site site, SiteImport pending, Map<ImportedTable, StatsFile> files) {
        SiteImport importing = pending.in(Status.IMPORTING);
        imports.change(importing);
        try {
            return new StatsFileLoad(store, importing)
                    .load(site, files)
                    .peekLeft(problem -> imports.change(importing.in(Status.FAILED)))
                    .map(stored -> completed(site, importing, stored));
        } catch (RuntimeException broken) {
            imports.change(importing.in(Status.FAILED));
            throw broken;
        }
    }

    private SiteImport completed(Site site, SiteImport importing, Stored stored) {
        SiteImport completed = importing.completed(stored.scrollDepth());
        return transactions.inOne(() -> {
            imports.change(completed);
            // Forgets the remembered first day, which these rows may precede.
            sites.startStatsNoLaterThan(site.id(), site.nativeStatsStartAt());
            return completed;
        });
    }
}
