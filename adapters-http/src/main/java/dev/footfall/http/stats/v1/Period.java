package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Granularity;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days asked about (stats-api-v1.md §6).
 *
 * @param granularity the length of a timeseries' buckets unless the request says otherwise
 */
record Period(DateRange.Dates days, Granularity granularity) {
    private static final String CUSTOM = "custom";

    /** @param today what an absent {@code date} means */
    static Either<StatsV1Problem, Period> read(Parameters parameters, LocalDate today) {
        String name = parameters.last("period").orElse("30d");
        return name.equals(CUSTOM)
                ? custom(parameters)
                : Named.of(name).flatMap(period -> date(parameters, today).map(period::endingBy));
    }

    private static Either<StatsV1Problem, LocalDate> date(Parameters parameters, LocalDate today) {
        return parameters
                .last("date")
                .<Either<StatsV1Problem, LocalDate>>map(
                        text -> IsoDate.parse(text).mapLeft(StatsV1Problem.DateMalformed::new))
                .orElseGet(() -> Either.right(today));
    }

    // "from" and "to" replace "date", which must be there all the same: §6.3.
    private static Either<StatsV1Problem, Period> custom(Parameters parameters) {
        Optional<String> from = parameters.last("from");
        Optional<String> to = parameters.last("to");
        return parameters
                .last("date")
                .<Either<StatsV1Problem, String>>map(Either::right)
                .orElseGet(() -> Either.left(new StatsV1Problem.CustomDateMissing()))
                .flatMap(Period::between)
                .flatMap(period -> from.isPresent() && to.isPresent()
                        ? between(from.get() + "," + to.get())
                        : Either.right(period));
    }

    private static Either<StatsV1Problem, Period> between(String dates) {
        List<String> ends = List.of(dates.split(",", -1));
        return ends.size() == 2
                ? end(ends.getFirst())
                        .flatMap(first -> end(ends.getLast())
                                .map(last -> new Period(new DateRange.Dates(first, last), Granularity.DAY)))
                : Either.left(new StatsV1Problem.CustomDateMalformed());
    }

    private static Either<StatsV1Problem, LocalDate> end(String text) {
        return IsoDate.parse(text.strip()).mapLeft(fault -> new StatsV1Problem.CustomDateMalformed());
    }

    /** The periods that are counted from one date. */
    private enum Named {
        DAY("day"),
        SEVEN_DAYS("7d"),
        THIRTY_DAYS("30d"),
        MONTH("month"),
        SIX_MONTHS("6mo"),
        TWELVE_MONTHS("12mo");

        private final String wireName;

        Named(String wireName) {
            this.wireName = wireName;
        }

        static Either<StatsV1Problem, Named> of(String name) {
            for (Named period : values()) {
                if (period.wireName.equals(name)) {
                    return Either.right(period);
                }
            }
            return Either.left(new StatsV1Problem.UnknownPeriod(name));
        }

        Period endingBy(LocalDate date) {
            return switch (this) {
                case DAY -> new Period(new DateRange.Dates(date, date), Granularity.HOUR);
                case SEVEN_DAYS -> days(date, 7);
                case THIRTY_DAYS -> days(date, 30);
                case MONTH ->
                    new Period(
                            new DateRange.Dates(date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth())),
                            Granularity.DAY);
                case SIX_MONTHS -> months(date, 6);
                case TWELVE_MONTHS -> months(date, 12);
            };
        }

        private static Period days(LocalDate date, int count) {
            return new Period(new DateRange.Dates(date.minusDays(count), date.minusDays(1)), Granularity.DAY);
        }

        private static Period months(LocalDate date, int count) {
            LocalDate month = date.withDayOfMonth(1);
            return new Period(new DateRange.Dates(month.minusMonths(count), month.minusDays(1)), Granularity.MONTH);
        }
    }
}
