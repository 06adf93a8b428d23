package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.MoveProblem.TargetNotEmpty;
import dev.footfall.application.move.TableRows;
import dev.footfall.persistence.rows.RowStream;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** The statistics in a DuckDB file. They are read block by block, and filled in one transaction. Any thread may call. */
public final class MovableDuckDb implements MovableStore {
    /** As many rows as DuckDB keeps together. */
    private static final long BLOCK = 122_880;

    private final DuckDbDatabase database;

    public MovableDuckDb(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return census().total() == 0;
    }

    @Override
    public Census census() {
        return database.read(StatisticsCensus::of);
    }

    @Override
    public void read(Consumer<TableRows> taker) {
        StoredTables.ALL.forEach(table -> read(table, taker));
    }

    // The driver holds the whole answer to a question in memory, so there are many questions.
    private void read(Table<?> table, Consumer<TableRows> taker) {
        database.readAtLength(context -> {
            RowStream rows = new RowStream(context, taker);
            long last = DuckDb.lastRowId(context, table);
            for (long first = 0; first <= last; first += BLOCK) {
                rows.read(
                        table.getName(),
                        DSL.select(table.fields())
                                .from(table)
                                .where(
                                        DuckDb.rowId(table).ge(first),
                                        DuckDb.rowId(table).lt(first + BLOCK))
                                .orderBy(DuckDb.rowId(table)));
            }
        });
    }

    @Override
    public <T> Either<MoveProblem, T> fill(Function<Filling, Either<MoveProblem, T>> work) {
        try {
            Connection connection = database.connect();
            try {
                return fill(connection, work);
            } finally {
                // What has been committed stays.
                DuckDbDatabase.rollBack(connection);
            }
        } catch (SQLException | DataAccessException failed) {
            throw database.failed("cannot fill the statistics", failed);
        }
    }

    private <T> Either<MoveProblem, T> fill(Connection connection, Function<Filling, Either<MoveProblem, T>> work)
            throws SQLException {
        // Said aloud: with auto-commit merely off, an appender that is used first commits by itself.
        DuckDbDatabase.on(connection).startTransaction().execute();
        OpenFilling filling = new OpenFilling(connection);
        if (filling.census().total() > 0) {
            return Either.left(new TargetNotEmpty());
        }
        return work.apply(filling).peek(done -> database.commit(filling.events, connection));
    }

    private final class OpenFilling implements Filling {
        private final Connection kept;
        private final DuckDBConnection connection;
        private long events;

        OpenFilling(Connection kept) throws SQLException {
            this.kept = kept;
            this.connection = kept.unwrap(DuckDBConnection.class);
        }

        @Override
        public void append(TableRows rows) {
            try {
                AppendedRows.append(connection, rows);
            } catch (SQLException failed) {
                throw database.failed("cannot fill the statistics", failed);
            }
            if (rows.table().equals(EVENTS.getName())) {
                events += rows.rows().size();
            }
        }

        @Override
        public Census census() {
            return StatisticsCensus.of(DuckDbDatabase.on(kept));
        }
    }
}
