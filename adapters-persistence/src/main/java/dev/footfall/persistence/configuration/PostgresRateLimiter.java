package dev.footfall.persistence.configuration;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.footfall.application.access.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Counts in the database that all nodes share: one statement a count, on a row of the bucket's window, in no transaction
 * and without the writers' lock. Its table is named here, because the generated ones are SQLite's.
 */
final class PostgresRateLimiter implements RateLimiter {
    private static final Name COUNTS = name("rate_limit_counts");
    private static final Table<Record> TABLE = table(COUNTS);
    private static final Field<String> BUCKET = field(COUNTS.append("bucket"), SQLDataType.CLOB);
    private static final Field<Long> LENGTH = column("window_milliseconds");
    private static final Field<Long> NUMBER = column("window_number");
    private static final Field<Long> REQUESTS = column("requests");

    private final OneWriter statements;
    private final InstantSource clock;

    PostgresRateLimiter(OneWriter statements, InstantSource clock) {
        this.statements = statements;
        this.clock = clock;
    }

    private static Field<Long> column(String name) {
        return field(COUNTS.append(name), SQLDataType.BIGINT);
    }

    @Override
    public Verdict count(Bucket bucket, Limit limit) {
        long now = clock.millis();
        long length = limit.window().toMillis();
        Window window = new Window(key(bucket), length, Math.floorDiv(now, length));
        long count = statements.apart(window::count);
        Duration left = Duration.ofMillis(length - Math.floorMod(now, length));
        return count <= limit.requests()
                ? new Verdict.Within(limit.requests() - count, left)
                : new Verdict.Beyond(left);
    }

    private static String key(Bucket bucket) {
        return switch (bucket) {
            case Bucket.OfTeam(var team) -> "team:" + team.value();
            case Bucket.OfUser(var user) -> "user:" + user.value();
        };
    }

    private record Window(String bucket, long length, long number) {
        long count(DSLContext db) {
            long count = db.insertInto(TABLE, BUCKET, LENGTH, NUMBER, REQUESTS)
                    .values(bucket, length, number, 1L)
                    .onConflict(BUCKET, LENGTH, NUMBER)
                    .doUpdate()
                    .set(REQUESTS, REQUESTS.plus(1))
                    .returningResult(REQUESTS)
                    .fetchSingle()
                    .value1();
            if (count == 1) {
                deleteEarlier(db);
            }
            return count;
        }

        /** The last one stays: another node's clock may be a little late, and must not find its count gone. */
        private void deleteEarlier(DSLContext db) {
            db.deleteFrom(TABLE)
                    .where(BUCKET.eq(bucket))
                    .and(LENGTH.eq(length))
                    .and(NUMBER.lt(number - 1))
                    .execute();
        }
    }
}
