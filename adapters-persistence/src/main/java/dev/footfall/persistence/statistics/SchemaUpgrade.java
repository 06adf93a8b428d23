package dev.footfall.persistence.statistics;

import dev.footfall.application.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.SingleConnectionDataSource;

/**
 * Makes the tables, or brings them up to date, all at once or not at all. By itself Flyway commits a script on one
 * connection and that it has run on another: whatever ends the process in between leaves a file of which every later start
 * says that its tables are there already.
 */
final class SchemaUpgrade {
    private SchemaUpgrade() {}

    /** @throws StoreUnavailable when it failed; nothing has changed then, as far as the file can be relied upon */
    static void of(OpenFile file) {
        try (Connection connection = file.connect()) {
            connection.setAutoCommit(false);
            Flyway.configure(SchemaUpgrade.class.getClassLoader())
                    .dataSource(new SingleConnectionDataSource(new Part(connection)))
                    .locations("classpath:dev/footfall/persistence/statistics")
                    .load()
                    .migrate();
            connection.commit();
        } catch (FlywayException | SQLException failed) {
            throw new StoreUnavailable("cannot migrate the statistics", failed);
        }
    }

    /** What looks like a connection that commits by itself, and is a part of a transaction. What undoes it undoes the whole. */
    private static final class Part extends DefaultConnection {
        Part(Connection whole) {
            super(whole);
        }

        @Override
        public boolean getAutoCommit() {
            return true;
        }

        @Override
        public void setAutoCommit(boolean wanted) {}

        @Override
        public void commit() {}
    }
}
