package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.NODES;

import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.MoveProblem.TargetNotEmpty;
import dev.footfall.application.move.TableRows;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.Transactions;
import dev.footfall.persistence.rows.RowStream;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The configuration in a SQL database. It is read while nobody writes, and filled in one transaction. Beside the tables it
 * hands out which ids have been given out. On its way the node that moves has the name of who shares with nobody.
 */
final class MovableConfiguration implements MovableStore {
    /** Each row is a statement's worth of parameters, of which databases allow some thousands. */
    static final int MOST_AT_ONCE = 500;

    static final String LAST_IDS = "last ids";

    private final Statements statements;
    private final Transactions transactions;
    private final LastIds lastIds;
    private final Node own;

    MovableConfiguration(Statements statements, Transactions transactions, LastIds lastIds, Node own) {
        this.statements = statements;
        this.transactions = transactions;
        this.lastIds = lastIds;
        this.own = own;
    }

    /** Whoever opens a store leaves his name as a node in it, which is nothing that somebody would miss. */
    @Override
    public boolean isEmpty() {
        return census().rows().entrySet().stream()
                .allMatch(table -> table.getValue() == 0 || table.getKey().equals(NODES.getName()));
    }

    @Override
    public Census census() {
        return statements.read(ConfigurationTables::census);
    }

    @Override
    public void read(Consumer<TableRows> taker) {
        int unused = transactions.inOne(() -> statements.read(db -> {
            RowStream stream =
                    new RowStream(db, MOST_AT_ONCE, rows -> taker.accept(renamed(rows, own.name(), Node.ONLY.name())));
            ConfigurationTables.ALL.forEach(table -> stream.read(
                    table.getName(), DSL.select(table.fields()).from(table).orderBy(DSL.inline(1))));
            taker.accept(new TableRows(LAST_IDS, lastIds(db)));
            return 0;
        }));
    }

    private List<List<@Nullable Object>> lastIds(DSLContext db) {
        return ConfigurationTables.ALL.stream()
                .filter(table -> table.getIdentity() != null)
                .map(table -> List.<@Nullable Object>of(table.getName(), lastIds.of(db, table)))
                .toList();
    }

    @Override
    public <T> Either<MoveProblem, T> fill(Function<Filling, Either<MoveProblem, T>> work) {
        return transactions.inOneOrNone(() -> {
            if (!isEmpty()) {
                return Either.left(new TargetNotEmpty());
            }
            int unused = statements.write(db -> db.deleteFrom(NODES).execute());
            return work.apply(new OpenFilling());
        });
    }

    private static TableRows renamed(TableRows rows, String from, String to) {
        int column = rows.table().equals(LAST_IDS)
                ? -1
                : ConfigurationTables.nodeName(ConfigurationTables.named(rows.table()));
        if (column >= 0) {
            rows.rows().forEach(row -> Collections.replaceAll(row.subList(column, column + 1), from, to));
        }
        return rows;
    }

    private final class OpenFilling implements Filling {
        @Override
        public void append(TableRows rows) {
            int unused = statements.write(db -> rows.table().equals(LAST_IDS)
                    ? goOn(db, rows)
                    : insert(db, renamed(rows, Node.ONLY.name(), own.name())));
        }

        /** Not for a database in which a statement that fails ends the transaction. */
        @Override
        public long appendWhatFits(TableRows rows) {
            if (rows.table().equals(LAST_IDS)) {
                append(rows);
                return rows.rows().size();
            }
            return statements.write(db -> fitting(db, renamed(rows, Node.ONLY.name(), own.name())));
        }

        private static long fitting(DSLContext db, TableRows rows) {
            try {
                return insert(db, rows);
            } catch (IntegrityConstraintViolationException someDoNotFit) {
                return rows.rows().size() == 1
                        ? 0
                        : rows.rows().stream()
                                .mapToLong(row -> fitting(db, new TableRows(rows.table(), List.of(row))))
                                .sum();
            }
        }

        private static int insert(DSLContext db, TableRows rows) {
            Table<?> table = ConfigurationTables.named(rows.table());
            InsertValuesStepN<?> insert = db.insertInto(table, table.fields());
            for (List<@Nullable Object> row : rows.rows()) {
                insert = insert.values(row);
            }
            return insert.execute();
        }

        private int goOn(DSLContext db, TableRows rows) {
            for (List<@Nullable Object> row : rows.rows()) {
                if (row.getFirst() instanceof String table && row.getLast() instanceof Long last && last > 0) {
                    lastIds.goOnAfter(db, ConfigurationTables.named(table), last);
                }
            }
            return rows.rows().size();
        }

        @Override
        public Census census() {
            return MovableConfiguration.this.census();
        }
    }
}
