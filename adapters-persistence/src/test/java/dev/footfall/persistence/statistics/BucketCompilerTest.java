package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.TimeBuckets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BucketCompilerTest {
    private static final Field<Long> SECOND = DSL.field(DSL.name("second"), SQLDataType.BIGINT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTC,                 2024-02-20T00:00:00Z,  20
            America/New_York,    2023-10-01T04:00:00Z,  90
            Europe/Tallinn,      2024-03-20T22:00:00Z,  14
            Asia/Kathmandu,      2024-01-01T00:00:00Z, 400
            Australia/Lord_Howe, 2023-09-30T12:00:00Z, 200
            Pacific/Apia,        2011-12-20T10:00:00Z,  30
            America/New_York,    1969-11-01T00:00:00Z, 100
            """)
    void buckets_are_the_domains_own(String zone, Instant first, int days) {
        Interval range = new Interval(first, first.plus(Duration.ofDays(days)));
        SplittableRandom random = new SplittableRandom(days);
        List<Long> seconds = LongStream.generate(() -> first.getEpochSecond()
                        - Duration.ofDays(7).toSeconds()
                        + random.nextLong(Duration.ofDays(days + 9L).toSeconds()))
                .limit(500)
                .boxed()
                .toList();
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("any.duckdb")))) {
            for (Granularity granularity : Granularity.values()) {
                TimeBuckets buckets = TimeBuckets.of(granularity, new SiteTimeZone(ZoneId.of(zone)), range);
                assertThat(computed(database, buckets, seconds))
                        .as("%s", granularity)
                        .isEqualTo(seconds.stream()
                                .map(second -> buckets.bucketOf(Instant.ofEpochSecond(second)))
                                .toList());
            }
        }
    }

    @Test
    void means_are_rounded_half_to_even() {
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("any.duckdb")))) {
            double down = database.read(context -> context.fetchSingle(Spelled.roundHalfEven(DSL.val(2.5))))
                    .value1();
            double up = database.read(context -> context.fetchSingle(Spelled.roundHalfEven(DSL.val(3.5))))
                    .value1();
            assertThat(List.of(down, up)).containsExactly(2.0, 4.0);
        }
    }

    private static List<Long> computed(DuckDbDatabase database, TimeBuckets buckets, List<Long> seconds) {
        Table<?> rows = DSL.values(
                        seconds.stream().map(second -> DSL.row(List.of(second))).toArray(RowN[]::new))
                .as(DSL.name("rows"), SECOND.getUnqualifiedName());
        return database.read(context -> context.select(BucketCompiler.compile(buckets, SECOND))
                .from(rows)
                .fetch(0, Long.class));
    }
}
