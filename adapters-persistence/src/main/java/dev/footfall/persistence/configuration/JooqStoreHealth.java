package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.USERS;

import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import org.jooq.impl.DSL;

/** Asks whether there is any user: the smallest question that makes the database read its file. */
final class JooqStoreHealth implements StoreHealth {
    private final Statements statements;

    JooqStoreHealth(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean answers() {
        try {
            statements.read(db -> db.fetchExists(DSL.selectFrom(USERS)));
            return true;
        } catch (StoreUnavailable down) {
            return false;
        }
    }
}
