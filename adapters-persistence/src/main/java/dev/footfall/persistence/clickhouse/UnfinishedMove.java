package dev.footfall.persistence.clickhouse;

import dev.footfall.application.store.StoreUnavailable;

/** The mark of a database that is being filled from elsewhere: a table whose being there is all it says. */
final class UnfinishedMove {
    private static final String MARK = "unfinished_move";

    private final ClickHouseDatabase database;

    UnfinishedMove(ClickHouseDatabase database) {
        this.database = database;
    }

    boolean isThere() {
        return database.read(context -> ClickHouseStatements.hasTable(context, MARK));
    }

    void set() {
        database.change(context -> ClickHouseStatements.mark(context, MARK));
    }

    void remove() {
        database.change(context -> ClickHouseStatements.drop(context, MARK));
    }

    /** Takes out whatever a move has brought. */
    void empty() {
        Rows.all()
                .forEach(view -> database.change(context ->
                        ClickHouseStatements.empty(context, database.url().cluster(), Rows.behind(view))));
    }

    /** @throws StoreUnavailable when a move into the database was begun and has not come to its end */
    void refuse() {
        if (isThere()) {
            throw new StoreUnavailable(
                    "the event store " + database + " is not to be used",
                    new IllegalStateException("moving into it was not finished: move once more, or drop its tables"));
        }
    }
}
