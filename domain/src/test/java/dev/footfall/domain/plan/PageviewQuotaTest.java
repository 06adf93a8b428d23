package dev.footfall.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.BillingCycles.Days;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §8.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageviewQuotaTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # limit,   exceeded from
            10000,     11000
            100000,    110001
            200000,    220001
            500000,    550000
            1000000,   1100000
            2000000,   2200000
            5000000,   5500000
            10000000,  11000000
            20000000,  22000000
            50000000,  55000001
            150000000, 165000000
            """)
    void a_tenth_more_is_overlooked(long limit, long exceeded) {
        PageviewQuota quota = new PageviewQuota(limit);
        assertThat(quota.isExceededBy(exceeded - 1)).isFalse();
        assertThat(quota.isExceededBy(exceeded)).isTrue();
        assertThat(quota.isTooSmallFor(exceeded)).isFalse();
        assertThat(quota.isTooSmallFor(exceeded + 1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # last, penultimate, over
            11000,  11000,       true
            11000,  10999,       false
            10999,  99999,       false
            """)
    void one_busy_month_is_forgiven(long last, long penultimate, boolean over) {
        assertThat(new PageviewQuota(10_000).isExceededBy(last, penultimate)).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # billed,  today,      current,    until,      last,       until,      penultimate, until
            2024-03-01,2024-03-04, 2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29, 2024-01-01,  2024-01-31
            2023-03-15,2024-03-14, 2024-02-15, 2024-03-14, 2024-01-15, 2024-02-14, 2023-12-15,  2024-01-14
            2023-03-15,2024-03-15, 2024-03-15, 2024-04-14, 2024-02-15, 2024-03-14, 2024-01-15,  2024-02-14
            2024-01-31,2024-03-04, 2024-02-29, 2024-03-28, 2024-01-29, 2024-02-28, 2023-12-29,  2024-01-28
            2024-03-09,2024-03-04, 2024-03-09, 2024-04-08, 2024-02-09, 2024-03-08, 2024-01-09,  2024-02-08
            """)
    void cycles_are_whole_months_from_the_last_bill_on(
            LocalDate billed,
            LocalDate today,
            LocalDate current,
            LocalDate currentEnd,
            LocalDate last,
            LocalDate lastEnd,
            LocalDate penultimate,
            LocalDate penultimateEnd) {
        BillingCycles cycles = BillingCycles.since(billed, today);
        assertThat(List.of(cycles.current(), cycles.last(), cycles.penultimate()))
                .containsExactly(
                        new Days(current, currentEnd), new Days(last, lastEnd), new Days(penultimate, penultimateEnd));
    }

    @Test
    void others_are_measured_by_thirty_days_and_today() {
        assertThat(BillingCycles.windowUntil(LocalDate.of(2024, 3, 31)))
                .isEqualTo(new Days(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));
    }

    @Test
    void no_cycle_of_any_bill_on_any_day_of_four_years_begins_before_the_first_day_that_counts() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        for (int day = 0; day < 1461; day++) {
            LocalDate today = start.plusDays(day);
            for (int billed = 0; billed < 31; billed++) {
                assertThat(BillingCycles.since(today.minusDays(billed).minusMonths(5), today)
                                .penultimate()
                                .first())
                        .isAfterOrEqualTo(BillingCycles.firstDayThatCounts(today));
            }
        }
    }
}
