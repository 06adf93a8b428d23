package dev.footfall.domain.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayRangeTest {
    /** The table of imports-and-exports.md §4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # taken                                          | cutoff     | asked                  | free
            -                                                | 2024-05-01 | 2021-01-01..2023-06-30 | 2021-01-01..2023-06-30
            -                                                | 2022-03-10 | 2021-01-01..2023-06-30 | 2021-01-01..2022-03-10
            2020-01-01..2021-12-31                           | 2024-05-01 | 2021-06-01..2023-06-30 | 2021-12-31..2023-06-30
            2021-03-01..2021-09-01                           | 2024-05-01 | 2021-01-01..2021-12-31 | 2021-09-01..2021-12-31
            2021-01-01..2023-12-31                           | 2024-05-01 | 2021-06-01..2023-06-30 | -
            2012-01-18..2018-03-09 and 2020-10-14..2024-04-01 | 2025-01-01 | 2012-01-18..2018-03-09 | 2018-03-09..2020-10-14
            2021-05-01..2021-05-02                           | 2024-05-01 | 2021-04-01..2021-06-01 | 2021-04-01..2021-06-01
            -                                                | 2024-05-01 | 2024-04-01..2024-04-02 | -
            -                                                | 2024-04-02 | 2024-04-01..2024-04-30 | -
            -                                                | 2024-05-01 | 2024-04-01..2024-04-03 | 2024-04-01..2024-04-03
            """)
    void rows_go_where_nothing_is_known(@Nullable String taken, LocalDate cutoff, String asked, @Nullable String free) {
        assertThat(range(asked).freeOf(ranges(taken), cutoff))
                .isEqualTo(ranges(free).stream().findFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # taken                                          | asked                  | free
            2024-03-01..2024-03-03 and 2024-01-11..2024-01-13 | 2024-01-01..2024-01-31 | 2024-01-13..2024-03-01
            2024-01-11..2024-01-21                           | 2024-01-01..2024-01-31 | 2024-01-01..2024-01-11
            2024-01-02..2024-01-21                           | 2024-01-01..2024-01-31 | 2024-01-21..2024-01-31
            2023-01-01..2024-01-01                           | 2024-01-01..2024-01-31 | 2024-01-01..2024-01-31
            2024-01-01..2024-01-29                           | 2024-01-01..2024-01-31 | 2024-01-29..2024-01-31
            2024-01-01..2024-01-30                           | 2024-01-01..2024-01-31 | -
            2024-01-05..2024-01-25 and 2024-01-10..2024-01-12 | 2024-01-01..2024-01-27 | 2024-01-01..2024-01-05
            """)
    void the_longest_stretch_wins_and_of_equal_ones_the_first(String taken, String asked, @Nullable String free) {
        assertThat(range(asked).freeOf(ranges(taken), LocalDate.of(2024, 5, 1)))
                .isEqualTo(ranges(free).stream().findFirst());
    }

    @Test
    void days_that_end_before_they_begin_are_free_nowhere() {
        assertThat(range("2024-02-01..2024-01-01").freeOf(List.of(), LocalDate.of(2024, 5, 1)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void both_ends_belong_to_a_range() {
        DayRange range = range("2024-01-02..2024-01-04");
        assertThat(List.of("2024-01-01", "2024-01-02", "2024-01-04", "2024-01-05"))
                .extracting(day -> range.contains(LocalDate.parse(day)))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02..2024-01-04, 2024-01-10..2024-01-12, 2024-01-02..2024-01-12",
        "2024-01-10..2024-01-12, 2024-01-02..2024-01-04, 2024-01-02..2024-01-12",
        "2024-01-01..2024-01-31, 2024-01-02..2024-01-04, 2024-01-01..2024-01-31"
    })
    void two_ranges_are_spanned_from_the_first_day_to_the_last(String one, String other, String both) {
        assertThat(range(one).spanning(range(other))).isEqualTo(range(both));
    }

    private static List<DayRange> ranges(@Nullable String text) {
        List<DayRange> ranges = new ArrayList<>();
        if (text != null) {
            for (String range : text.split(" and ", -1)) {
                ranges.add(range(range));
            }
        }
        return ranges;
    }

    private static DayRange range(String text) {
        int dots = text.indexOf("..");
        return new DayRange(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
    }
}
