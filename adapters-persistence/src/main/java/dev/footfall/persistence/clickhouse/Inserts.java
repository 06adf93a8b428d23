package dev.footfall.persistence.clickhouse;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import com.clickhouse.jdbc.ConnectionImpl;
import dev.footfall.application.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Inserts rows once, however often it takes. Each insert has a token of its own; the server passes over one whose token it
 * knows, so an insert of which nobody knows whether it was done is simply repeated.
 */
final class Inserts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** Long enough for a restart of the server, short enough for whoever waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ClickHouseDatabase database;
    private final Duration patience;

    /** @param patience how long an insert is repeated when nobody knows whether it was done */
    Inserts(ClickHouseDatabase database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** @throws StoreUnavailable when the server could not be reached for so long; then it is unknown what was inserted */
    void insert(JsonRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        String token = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                attempt(rows, token);
                return;
            } catch (SQLException
                    | ClickHouseException
                    | IOException
                    | ExecutionException
                    | CompletionException failed) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw new StoreUnavailable("cannot write to the event store " + database, failed);
                }
                sleep(pause, failed);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private void attempt(JsonRows rows, String token) throws SQLException, IOException, ExecutionException {
        try (Connection connection = database.connect();
                InsertResponse response = connection
                        .unwrap(ConnectionImpl.class)
                        .getClient()
                        .insert(
                                rows.table(),
                                rows.columns(),
                                new ByteArrayInputStream(rows.text()),
                                ClickHouseFormat.JSONCompactEachRow,
                                new InsertSettings().setDeduplicationToken(token))
                        .get()) {
            response.getWrittenRows();
        } catch (InterruptedException interrupted) {
            throw given(interrupted);
        } catch (SQLException | RuntimeException | ExecutionException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new IOException(unexpected);
        }
    }

    private static void sleep(Duration pause, Exception cause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            interrupted.addSuppressed(cause);
            throw given(interrupted);
        }
    }

    private static StoreUnavailable given(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new StoreUnavailable("interrupted while writing to the event store", interrupted);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
