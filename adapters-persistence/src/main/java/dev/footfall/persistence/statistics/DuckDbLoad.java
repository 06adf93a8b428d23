package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.LOAD_PROGRESS;

import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * A load in one long transaction on its own connection. Appended rows conflict with nobody's, so live commits go on. After
 * any failure the connection is thrown away: DuckDB may have left the transaction without a word.
 */
final class DuckDbLoad implements Load {
    private final SiteId site;
    private final DuckDbDatabase database;
    private final Connection kept;
    private final DuckDBConnection connection;
    private final DSLContext context;
    private final LoadedVisits visits;
    private final LoadedEvents events;
    private long stored;
    private boolean open = true;

    private DuckDbLoad(SiteId site, DuckDbDatabase database, Connection kept) throws SQLException {
        this.site = site;
        this.database = database;
        this.kept = kept;
        this.connection = kept.unwrap(DuckDBConnection.class);
        this.context = DuckDbDatabase.on(connection);
        // Said aloud: with auto-commit merely off, an appender that is used first commits by itself.
        context.startTransaction().execute();
        // The first look at the tables fixes the state on which the load works.
        this.events = LoadedEvents.begin(site, context);
        this.visits = LoadedVisits.begin(site, connection);
    }

    static DuckDbLoad into(SiteId site, DuckDbDatabase database) {
        try {
            Connection connection = database.connect();
            try {
                return new DuckDbLoad(site, database, connection);
            } catch (SQLException | DataAccessException failed) {
                DuckDbDatabase.rollBack(connection);
                throw failed;
            }
        } catch (SQLException | DataAccessException failed) {
            throw database.failed("cannot begin a load", failed);
        }
    }

    @Override
    public List<LiveSession> lastVisits(Collection<VisitorId> visitors) {
        return attempt(() -> visits.last(bits(visitors)));
    }

    @Override
    public Set<SessionId> known(Collection<SessionId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : attempt(() -> visits.known(ids.stream().map(SessionId::bits).toArray(Long[]::new)));
    }

    @Override
    public void append(Batch batch) {
        attempt(() -> {
            Appending.events(connection, batch.events());
            stored += batch.events().size();
            visits.append(batch.opened(), batch.continued());
            return batch;
        });
    }

    @Override
    public void append(ImportId owner, List<ImportedRow> rows) {
        attempt(() -> {
            Appending.imported(connection, site, owner, rows);
            return rows;
        });
    }

    @Override
    public boolean touches(Collection<VisitorId> visitors) {
        return attempt(() -> events.touch(bits(visitors)));
    }

    @Override
    public void commit(Optional<Progress> progress) {
        attempt(() -> {
            visits.settle();
            progress.ifPresent(this::remember);
            return progress;
        });
        try {
            database.commit(stored, kept);
        } finally {
            close();
        }
    }

    private void remember(Progress progress) {
        context.deleteFrom(LOAD_PROGRESS)
                .where(LOAD_PROGRESS.SITE_ID.eq(site.value()), LOAD_PROGRESS.FILE.eq(progress.file()))
                .execute();
        context.insertInto(LOAD_PROGRESS)
                .values(site.value(), progress.file(), progress.rows())
                .execute();
    }

    private <T> T attempt(Step<T> step) {
        try {
            return step.take();
        } catch (SQLException | DataAccessException failed) {
            close();
            throw database.failed("cannot load into the statistics", failed);
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws SQLException;
    }

    private static Long[] bits(Collection<VisitorId> visitors) {
        return visitors.stream().map(VisitorId::bits).toArray(Long[]::new);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            DuckDbDatabase.rollBack(kept);
        }
    }
}
