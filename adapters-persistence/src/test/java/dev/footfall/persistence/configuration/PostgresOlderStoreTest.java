package dev.footfall.persistence.configuration;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.postgresql.ds.PGSimpleDataSource;

/** On a server that thinks in another time zone than UTC. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresOlderStoreTest implements OlderStoreContract {
    @Override
    public JooqConfigurationStore filledAt(int version, List<String> rows) throws SQLException {
        PostgresUrl url = PostgresServer.aDatabase("options=-c%20TimeZone=Asia/Tokyo");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.forDriver());
        OlderStoreContract.fill(source, "postgresql", version, rows);
        return PostgresDatabase.open(url);
    }
}
