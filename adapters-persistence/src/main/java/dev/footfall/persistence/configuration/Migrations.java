package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Makes the tables of an empty database, and brings those of another up to date. */
final class Migrations {
    private static final String SCRIPTS = "classpath:dev/footfall/persistence/";

    private Migrations() {}

    /**
     * @param scripts the folder with those of the kind of database
     * @param store what it is called when it fails
     * @param special what is not as usual
     */
    static void run(DataSource source, String scripts, String store, Consumer<FluentConfiguration> special) {
        try {
            FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(SCRIPTS + scripts)
                    .failOnMissingLocations(true)
                    // By default a script of a newer version would be passed over in silence.
                    .ignoreMigrationPatterns(new String[0]);
            special.accept(flyway);
            flyway.load().migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable(
                    store
                            + (isDamage(failed)
                                    ? " is damaged; footfall recover brings what can be read of it into another"
                                            + " folder, or restore a backup"
                                    : " cannot be opened or brought up to date"),
                    failed);
        }
    }

    private static boolean isDamage(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException told
                    && (told.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                            || told.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT)) {
                return true;
            }
        }
        return false;
    }
}
