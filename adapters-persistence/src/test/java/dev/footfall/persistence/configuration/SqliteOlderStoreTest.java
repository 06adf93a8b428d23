package dev.footfall.persistence.configuration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteOlderStoreTest implements OlderStoreContract {
    @TempDir
    private Path folder;

    @Override
    public JooqConfigurationStore filledAt(int version, List<String> rows) throws SQLException {
        Path file = folder.resolve("configuration.sqlite");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        OlderStoreContract.fill(source, "configuration", version, rows);
        return SqliteDatabase.open(file);
    }
}
