package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                            | 2021-01-11 | 2021-02-09 | DAY
            period=day                                                    | 2021-02-10 | 2021-02-10 | HOUR
            period=7d                                                     | 2021-02-03 | 2021-02-09 | DAY
            period=30d                                                    | 2021-01-11 | 2021-02-09 | DAY
            period=month                                                  | 2021-02-01 | 2021-02-28 | DAY
            period=6mo                                                    | 2020-08-01 | 2021-01-31 | MONTH
            period=12mo                                                   | 2020-02-01 | 2021-01-31 | MONTH
            period=month&date=2024-02-29                                  | 2024-02-01 | 2024-02-29 | DAY
            period=day&date=+2021-01-01                                   | 2021-01-01 | 2021-01-01 | HOUR
            period=day&date=2020-01-01&date=2021-01-01                    | 2021-01-01 | 2021-01-01 | HOUR
            period=custom&date=2021-01-01,2021-01-31                      | 2021-01-01 | 2021-01-31 | DAY
            'period=custom&date= 2021-01-01, 2021-01-31 '                 | 2021-01-01 | 2021-01-31 | DAY
            period=custom&date=2021-01-05,2021-01-01                      | 2021-01-05 | 2021-01-01 | DAY
            period=custom&date=2021-01-05,2021-01-09&from=2020-01-01&to=2020-01-02 | 2020-01-01 | 2020-01-02 | DAY
            period=custom&date=2021-01-05,2021-01-09&from=2020-01-01      | 2021-01-05 | 2021-01-09 | DAY
            from=2020-01-01&to=2020-01-02&period=day                      | 2021-02-10 | 2021-02-10 | HOUR
            """)
    void a_period_is_a_range_of_days(String query, LocalDate first, LocalDate last, Granularity granularity) {
        assertThat(Period.read(Parametric.of(query), TODAY).get())
                .isEqualTo(new Period(new DateRange.Dates(first, last), granularity));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period=day&date=2021-01-01               | 2021-02-10 | 2020-12-31 | 2020-12-31
            period=30d&date=2021-05-03               | 2021-05-03 | 2021-03-04 | 2021-04-02
            period=6mo&date=2021-04-01               | 2021-05-03 | 2020-04-02 | 2020-09-30
            period=month&date=2023-03-02             | 2023-03-02 | 2023-02-27 | 2023-02-28
            period=month&date=2023-03-02             | 2023-02-02 | 2023-02-28 | 2023-02-28
            period=day&date=2023-03-02               | 2023-03-01 | 2023-03-01 | 2023-03-01
            period=custom&date=2021-01-01,2021-01-05 | 2021-02-10 | 2020-12-27 | 2020-12-31
            period=custom&date=2021-01-05,2021-01-01 | 2021-02-10 | 2020-12-27 | 2020-12-31
            """)
    void the_period_before_is_as_long_as_what_has_passed_of_this_one(
            String query, LocalDate today, LocalDate first, LocalDate last) {
        Interval asked = Period.read(Parametric.of(query), TODAY)
                .get()
                .days()
                .resolve(SiteTimeZone.UTC, Instant.EPOCH, Optional.empty());

        assertThat(Question.BEFORE.resolve(
                        asked, SiteTimeZone.UTC, today.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .isEqualTo(new DateRange.Dates(first, last).resolve(SiteTimeZone.UTC, Instant.EPOCH, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period=28d                         | Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods
            period=                            | Error parsing `period` parameter: invalid period ``. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods
            period=28d&date=x                  | Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods
            period=custom                      | The `date` parameter is required when using a custom period. See https://plausible.io/docs/stats-api#time-periods
            period=custom&from=2021-01-01&to=2021-01-01 | The `date` parameter is required when using a custom period. See https://plausible.io/docs/stats-api#time-periods
            period=custom&date=2021-01-01      | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods
            period=custom&date=                | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods
            period=custom&date=2021-01-01,2021-02-30 | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods
            period=custom&date=2020-131-2piaskj,s,a90uac | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods
            period=month&date=2021-1-1         | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format.
            date=today                         | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format.
            date=                              | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format.
            'date= 2021-01-01'                 | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format.
            date=2021-02-30                    | Error parsing `date` parameter: invalid_date. Please specify a valid date in ISO-8601 format.
            date=2021-13-01                    | Error parsing `date` parameter: invalid_date. Please specify a valid date in ISO-8601 format.
            """)
    void what_is_wrong_is_said_in_the_published_words(String query, String message) {
        assertThat(StatsV1Problems.words(
                        Period.read(Parametric.of(query), TODAY).getLeft()))
                .isEqualTo(message);
    }
}
