package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.contract.RateLimiterContract;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRateLimiterTest extends RateLimiterContract {
    private static final Table<Record> COUNTS = table(name("rate_limit_counts"));

    private PostgresDatabase database;

    @BeforeAll
    void openDatabase() {
        database = PostgresDatabase.open(PostgresServer.aDatabase());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @Override
    protected RateLimiter open(InstantSource clock) {
        assertThat(database.statements()
                        .<Integer>write(db -> db.deleteFrom(COUNTS).execute()))
                .isNotNegative();
        return database.rateLimiter(clock);
    }

    @Test
    void a_count_waits_for_no_writer_and_survives_what_a_transaction_takes_back() {
        RateLimiter limiter = open(() -> Instant.EPOCH);
        Bucket user = new Bucket.OfUser(new UserId(1));
        Limit limit = new Limit(2, Duration.ofHours(1));

        assertThat(database.transactions()
                        .inOneOrNone(() -> Either.left(limiter.count(user, limit)))
                        .isLeft())
                .isTrue();

        assertThat(limiter.count(user, limit)).isEqualTo(new Verdict.Within(0, Duration.ofHours(1)));
    }

    @Test
    void of_each_bucket_no_more_than_the_last_two_windows_are_kept() {
        Instant[] now = {Instant.parse("2026-02-01T12:00:00Z")};
        RateLimiter limiter = open(() -> now[0]);

        for (int hour = 0; hour < 5; hour++) {
            now[0] = now[0].plus(Duration.ofHours(1));
            assertThat(limiter.count(new Bucket.OfUser(new UserId(1)), new Limit(2, Duration.ofHours(1))))
                    .isNotNull();
        }

        assertThat(database.statements().<Integer>read(db -> db.fetchCount(COUNTS)))
                .isEqualTo(2);
    }
}
