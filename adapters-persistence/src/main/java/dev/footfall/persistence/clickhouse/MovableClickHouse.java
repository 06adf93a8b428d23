package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.MoveProblem.TargetNotEmpty;
import dev.footfall.application.move.TableRows;
import dev.footfall.persistence.rows.RowStream;
import dev.footfall.persistence.statistics.StatisticsCensus;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The statistics in a ClickHouse database. They are read as they lie, and filled behind a mark that keeps everybody out until
 * all is there. Used by one thread.
 */
public final class MovableClickHouse implements MovableStore {
    // The order in which the rows lie, so that nothing has to be sorted but those of the same second.
    private static final Map<Table<?>, List<OrderField<?>>> ORDER = Map.of(
            EVENTS, List.of(EVENTS.SITE_ID, EVENTS.TIMESTAMP, Rows.arrival(EVENTS.getName())),
            SESSIONS, List.of(SESSIONS.SITE_ID, SESSIONS.START, Rows.arrival(SESSIONS.getName())));

    private final ClickHouseDatabase database;
    private final UnfinishedMove mark;

    /** @param database opened for this if it is to be filled */
    public MovableClickHouse(ClickHouseDatabase database) {
        this.database = database;
        this.mark = new UnfinishedMove(database);
    }

    /** What nobody sees, because its commit has not come, is something too. */
    @Override
    public boolean isEmpty() {
        return mark.isThere()
                || Rows.all().stream()
                        .map(Rows::behind)
                        .noneMatch(table -> database.read(context -> context.fetchExists(
                                Rows.table(table), Rows.site(table).ne(0L))));
    }

    @Override
    public Census census() {
        return database.read(StatisticsCensus::of);
    }

    @Override
    public void read(Consumer<TableRows> taker) {
        for (Table<?> view : Rows.all()) {
            database.change(context -> new RowStream(context, taker)
                    .read(
                            view.getName(),
                            DSL.select(view.fields()).from(view).orderBy(ORDER.getOrDefault(view, List.of()))));
        }
    }

    @Override
    public <T> Either<MoveProblem, T> fill(Function<Filling, Either<MoveProblem, T>> work) {
        if (!isEmpty()) {
            return Either.left(new TargetNotEmpty());
        }
        if (mark.isThere()) {
            mark.empty();
        }
        mark.set();
        boolean kept = false;
        try {
            Either<MoveProblem, T> result = work.apply(new OpenFilling());
            kept = result.isRight();
            return result;
        } finally {
            if (!kept) {
                mark.empty();
            }
            mark.remove();
        }
    }

    private final class OpenFilling implements Filling {
        private final Map<String, Table<?>> views =
                Rows.all().stream().collect(Collectors.toMap(Table::getName, view -> view));
        private long number = database.commits().committed();

        @Override
        public void append(TableRows rows) {
            Table<?> view = views.get(rows.table());
            if (view == null) {
                throw new IllegalArgumentException("no table of statistics: " + rows.table());
            }
            JsonRows arriving = JsonRows.arriving(Rows.behind(view), view);
            for (List<@Nullable Object> cells : rows.rows()) {
                number++;
                arriving.row(Cell.of(cells, number));
            }
            database.inserts().insert(arriving);
        }

        /** From here on everything is in the views; but nobody can look at them before the mark is gone. */
        @Override
        public Census census() {
            database.inserts()
                    .insert(JsonRows.arriving(Rows.behind(SESSIONS), SESSIONS).row(Cell.committed(number)));
            return MovableClickHouse.this.census();
        }
    }
}
