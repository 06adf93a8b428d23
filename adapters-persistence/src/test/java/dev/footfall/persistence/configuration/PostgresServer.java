package dev.footfall.persistence.configuration;

import static org.jooq.impl.DSL.name;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The PostgreSQL of all tests in this process, which ends with it and leaves no data behind. */
final class PostgresServer {
    private static final PostgresServer RUNNING = new PostgresServer(start());

    private final EmbeddedPostgres process;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres process) {
        this.process = process;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    // What it unpacks is kept for the next build.
                    .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                    .setCleanDataDirectory(true)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty database. */
    static PostgresUrl aDatabase() {
        return aDatabase("");
    }

    /** An empty database that is always asked for with these parameters. */
    static PostgresUrl aDatabase(String parameters) {
        String database = "test" + RUNNING.databases.incrementAndGet();
        asked().createDatabase(name(database)).execute();
        return url("jdbc:postgresql://localhost:" + RUNNING.process.getPort() + "/" + database + "?user=postgres&"
                + parameters);
    }

    static PostgresUrl url(String text) {
        return PostgresUrl.parse(text).getOrElseThrow(problem -> new AssertionError(problem));
    }

    /** A way to its maintenance database, each statement on a connection of its own. */
    static DSLContext asked() {
        return DSL.using(RUNNING.process.getPostgresDatabase(), SQLDialect.POSTGRES);
    }
}
