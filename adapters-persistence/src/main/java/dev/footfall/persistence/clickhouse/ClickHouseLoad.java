package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.LOAD_PROGRESS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.persistence.statistics.ImportedTables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A load into tables of its own, which are copied to the others in the end. Its rows are numbered from the last commit before
 * it; by how much live commits went on meanwhile they are moved on in the end.
 */
final class ClickHouseLoad implements Load {
    private final SiteId site;
    private final ClickHouseDatabase database;
    private final Inserts inserts;
    private final StagedTables staged;
    private final LoadedVisits visits;
    private final long begin;
    private long number;
    private boolean open = true;

    ClickHouseLoad(SiteId site, ClickHouseDatabase database, Inserts inserts) {
        this.site = site;
        this.database = database;
        this.inserts = inserts;
        this.begin = database.commits().committed();
        this.number = begin;
        this.staged = new StagedTables(database);
        this.visits = new LoadedVisits(site, database, begin, staged.use(EVENTS), staged.use(SESSIONS));
    }

    @Override
    public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
        return visitors.isEmpty() ? List.of() : visits.last(bits(visitors));
    }

    @Override
    public Set<SessionId> known(Collection<SessionId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : visits.known(ids.stream().map(SessionId::bits).toArray(Long[]::new));
    }

    @Override
    public void append(Batch batch) {
        JsonRows events = JsonRows.arriving(staged.use(EVENTS), EVENTS);
        for (Event event : batch.events()) {
            events.row(Cell.of(event, ++number));
        }
        JsonRows sessions = JsonRows.arriving(staged.use(SESSIONS), SESSIONS);
        // A visitor's visit goes on before he opens another one.
        for (Session session : batch.continued()) {
            sessions.row(Cell.of(session, ++number));
        }
        for (Session session : batch.opened()) {
            sessions.row(Cell.of(session, ++number));
        }
        inserts.insert(events);
        inserts.insert(sessions);
    }

    @Override
    public void append(ImportId owner, List<ImportedRow> rows) {
        Map<ImportedTable, List<ImportedRow>> byTable =
                rows.stream().collect(Collectors.groupingBy(ImportedRow::table));
        byTable.forEach((table, some) -> {
            var view = ImportedTables.of(table);
            JsonRows imported = JsonRows.arriving(staged.use(view), view);
            for (ImportedRow row : some) {
                imported.row(Cell.of(site, owner, row, ++number));
            }
            inserts.insert(imported);
        });
    }

    @Override
    public boolean touches(Collection<VisitorId> visitors) {
        return !visitors.isEmpty() && visits.touch(bits(visitors));
    }

    @Override
    public void commit(Optional<Progress> progress) {
        progress.ifPresent(this::remember);
        inserts.insert(JsonRows.arriving(staged.use(SESSIONS), SESSIONS).row(Cell.committed(number)));
        database.commits().commit(before -> {
            if (visits.areOvertaken()) {
                throw new StoreUnavailable(
                        "visits of a load have gone on meanwhile", new IllegalStateException("the load is too late"));
            }
            staged.moveOn(before - begin);
            return number + before - begin;
        });
        close();
    }

    private void remember(Progress progress) {
        number++;
        inserts.insert(
                JsonRows.arriving(staged.use(LOAD_PROGRESS), LOAD_PROGRESS).row(row -> {
                    row.writeNumber(site.value());
                    row.writeString(progress.file());
                    row.writeNumber(progress.rows());
                    row.writeNumber(number);
                }));
    }

    private static Long[] bits(Collection<VisitorId> visitors) {
        return visitors.stream().map(VisitorId::bits).toArray(Long[]::new);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            staged.close();
        }
    }
}
