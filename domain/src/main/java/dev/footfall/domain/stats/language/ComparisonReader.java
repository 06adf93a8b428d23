package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Comparison.Weekday;
import dev.footfall.domain.stats.Comparison.With;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.QueryProblem;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The period a request compares its answer with, which can be said in two ways (stats-query-v2.md appendix A). */
final class ComparisonReader {
    static final String COMPARE = "compare";
    static final String COMPARE_WEEKDAY = "compare_match_day_of_week";

    /** An object: in the words of {@link #COMPARE}, or "custom" with two dates. */
    static final String OLDER = "comparisons";

    static final String MODE = "mode";
    static final String DATES = "date_range";
    static final String WEEKDAY = "match_day_of_week";

    private static final JsonTree CUSTOM = new JsonTree.Text("custom");

    private ComparisonReader() {}

    /** Whether the value has one of the forms of {@code compare}. */
    static boolean isWellFormed(JsonTree value) {
        return value instanceof JsonTree.Null || named(value).isPresent() || DateRangeReader.isPair(value);
    }

    static boolean isCustom(JsonTree mode) {
        return mode.equals(CUSTOM);
    }

    static boolean isMode(JsonTree mode) {
        return isCustom(mode) || named(mode).isPresent();
    }

    /** Reads well-formed values. Of both spellings the newer counts, even if it says that nothing is compared. */
    static Either<QueryProblem, Optional<Comparison>> read(JsonTree.Members include) {
        return include.member(COMPARE)
                .map(value -> read(value, include, COMPARE_WEEKDAY))
                .or(() -> include.member(OLDER).map(ComparisonReader::readOlder))
                .orElseGet(() -> Either.right(Optional.empty()));
    }

    private static Either<QueryProblem, Optional<Comparison>> readOlder(JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            throw notWellFormed();
        }
        JsonTree mode = members.member(MODE).orElseThrow();
        return read(isCustom(mode) ? members.member(DATES).orElseThrow() : mode, members, WEEKDAY);
    }

    private static Either<QueryProblem, Optional<Comparison>> read(
            JsonTree value, JsonTree.Members flags, String weekday) {
        Weekday sameOrAny = flags.member(weekday)
                .filter(new JsonTree.Bool(true)::equals)
                .map(flag -> Weekday.SAME)
                .orElse(Weekday.ANY);
        return with(value).map(some -> some.map(with -> new Comparison(with, sameOrAny)));
    }

    private static Either<QueryProblem, Optional<With>> with(JsonTree value) {
        return value instanceof JsonTree.Items
                ? DateRangeReader.readPair(value)
                        .map(range -> Optional.of(given(range)))
                        .mapLeft(problem -> new QueryProblem.ComparedOffsetMissing(value))
                : Either.right(named(value));
    }

    private static With given(DateRange pair) {
        return switch (pair) {
            case DateRange.Dates(LocalDate first, LocalDate last) -> new With.Dates(first, last);
            case DateRange.Instants(OffsetDateTime first, OffsetDateTime last) -> new With.Instants(first, last);
            default -> throw notWellFormed();
        };
    }

    private static Optional<With> named(JsonTree value) {
        return value instanceof JsonTree.Text(String word)
                ? switch (word) {
                    case "previous_period" -> Optional.of(new With.PreviousPeriod());
                    case "year_over_year" -> Optional.of(new With.YearOverYear());
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private static IllegalArgumentException notWellFormed() {
        return new IllegalArgumentException("not a well-formed comparison");
    }
}
