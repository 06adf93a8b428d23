package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntervalTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    @Test
    void both_ends_may_be_given_in_any_order() {
        Interval minute = new Interval(NOON, NOON.plusSeconds(60));
        assertThat(Interval.between(NOON, NOON.plusSeconds(60))).isEqualTo(minute);
        assertThat(Interval.between(NOON.plusSeconds(60), NOON)).isEqualTo(minute);
        assertThat(minute.seconds()).isEqualTo(60);
        assertThat(new Interval(NOON, NOON).seconds()).isZero();
    }

    @Test
    void an_interval_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(NOON, NOON.minusSeconds(1)));
    }

    @Test
    void an_interval_has_whole_seconds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(NOON.minusMillis(1), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(NOON, NOON.plusMillis(1)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # limit, offset, possible
            1,       0,      true
            10000,   0,      true
            10,      9223372036854775807, true
            0,       0,      false
            10001,   0,      false
            1,       -1,     false
            """)
    void a_page_has_one_to_ten_thousand_rows(int limit, long offset, boolean possible) {
        if (possible) {
            assertThat(new Pagination(limit, offset).limit()).isEqualTo(limit);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Pagination(limit, offset));
        }
    }
}
