package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** A second file with everything that is committed. */
final class SqliteCopy {
    private SqliteCopy() {}

    /** @param db its connection must be in no transaction */
    static void write(DSLContext db, Path target) {
        if (Files.exists(target)) {
            throw new IllegalArgumentException("a copy is a new file");
        }
        try {
            db.connection(connection -> {
                // Only SQLite has this statement, so jOOQ has no words for it.
                try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                    copy.setString(1, target.toAbsolutePath().toString());
                    copy.execute();
                }
            });
            force(target);
        } catch (IOException | DataAccessException failed) {
            throw new StoreUnavailable("the configuration store could not be copied", failed);
        }
    }

    /** SQLite leaves it to the machine when the copy reaches the disk. */
    private static void force(Path target) throws IOException {
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }
}
