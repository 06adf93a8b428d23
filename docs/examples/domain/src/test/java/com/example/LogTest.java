package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void halfAnHourEndsAVisit() {
        Log log = new Log();
        log.pageview(1, "/", NOON);
        log.pageview(1, "/pricing", NOON.plus(Duration.ofMinutes(5)));
        log.pageview(1, "/", NOON.plus(Duration.ofMinutes(45)));

        assertThat(log.answer(
                                QueryRequest.of(
                                        new DateRange.Today(), Metric.VISITORS, Metric.VISITS, Metric.PAGEVIEWS),
                                NOON.plus(Duration.ofHours(1)))
                        .rows()
                        .getFirst()
                        .metrics())
                .containsExactly(new Value.Whole(1), new Value.Whole(2), new Value.Whole(3));
    }
}
