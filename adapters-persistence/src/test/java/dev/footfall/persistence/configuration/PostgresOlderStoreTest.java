package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.team.TeamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** On a server that thinks in another time zone than UTC. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresOlderStoreTest implements OlderStoreContract {
    @Override
    public JooqConfigurationStore filledAt(int version, List<String> rows) throws SQLException {
        PostgresUrl url = PostgresServer.aDatabase("options=-c%20TimeZone=Asia/Tokyo");
        OlderStoreContract.fill(source(url), "postgresql", version, rows);
        return PostgresDatabase.open(url);
    }

    private static PGSimpleDataSource source(PostgresUrl url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.forDriver());
        return source;
    }

    /** That a script has run is refused at the very end of its transaction, which is as good as a killed process. */
    @Test
    void a_script_and_the_note_that_it_has_run_are_stored_together_or_not_at_all() throws SQLException {
        PostgresUrl url = PostgresServer.aDatabase();
        OlderStoreContract.fill(source(url), "postgresql", 4, List.of());
        try (Connection connection = source(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'the machine is gone'; END $$""");
            statement.execute("""
                    CREATE CONSTRAINT TRIGGER gone AFTER INSERT ON flyway_schema_history
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()""");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> PostgresDatabase.open(url).close())
                    .withStackTraceContaining("the machine is gone");
            statement.execute("DROP TRIGGER gone ON flyway_schema_history");
        }
        PostgresDatabase database = PostgresDatabase.open(url);
        assertThat(database.teams().find(new TeamId(1))).isEmpty();
        database.close();
    }
}
