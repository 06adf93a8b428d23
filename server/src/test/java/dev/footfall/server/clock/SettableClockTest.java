package dev.footfall.server.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettableClockTest {
    private static final Instant REAL = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant OTHER = Instant.parse("2024-01-02T02:00:00Z");

    private final SettableClock clock = new SettableClock(InstantSource.fixed(REAL));

    @Test
    void it_shows_real_time_until_it_is_set() {
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void it_stands_still_once_set_and_goes_on_when_released() {
        clock.fix(OTHER);
        assertThat(clock.instant()).isEqualTo(OTHER).isEqualTo(clock.now());

        clock.release();
        assertThat(clock.instant()).isEqualTo(REAL);
    }
}
