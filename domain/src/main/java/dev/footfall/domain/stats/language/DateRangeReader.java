package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.Vocabulary;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** The {@code date_range} of a request (stats-query-v2.md §3.1, §4). */
final class DateRangeReader {
    /** The words that stand for a range by themselves. */
    static final Map<String, DateRange> WORDS = Map.of(
            "day", new DateRange.Today(),
            "month", new DateRange.ThisMonth(),
            "year", new DateRange.ThisYear(),
            "all", new DateRange.All(),
            "24h", new DateRange.LastTwentyFourHours());

    private static final Map<String, DateRange> EXTENDED_WORDS =
            Map.of("realtime", new DateRange.LastMinutes(5), "30m", new DateRange.LastMinutes(30));

    private static final Pattern COUNTED = Pattern.compile("([0-9]+)(d|mo)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int MOST_DAYS = 5000;
    private static final int MOST_MONTHS = 100;

    private DateRangeReader() {}

    /** Whether the value has one of the published forms. */
    static boolean isWellFormed(JsonTree value, Vocabulary spoken) {
        return value instanceof JsonTree.Text(String word)
                ? named(word, spoken).isPresent() || COUNTED.matcher(word).matches()
                : isPair(value);
    }

    /** Whether the value is two dates or two date-times. */
    static boolean isPair(JsonTree value) {
        return value instanceof JsonTree.Items(List<JsonTree> ends)
                && ends.size() == 2
                && (all(ends, DateRangeReader::date) || all(ends, DateRangeReader::dateTime));
    }

    /** Reads a well-formed value. */
    static Either<QueryProblem, DateRange> read(JsonTree value, Vocabulary spoken) {
        return value instanceof JsonTree.Text(String word)
                ? named(word, spoken)
                        .<Either<QueryProblem, DateRange>>map(Either::right)
                        .orElseGet(() -> counted(value, word))
                : readPair(value);
    }

    private static Optional<DateRange> named(String word, Vocabulary spoken) {
        return Optional.ofNullable(WORDS.get(word))
                .or(() ->
                        Optional.ofNullable(EXTENDED_WORDS.get(word)).filter(range -> spoken.has(Vocabulary.EXTENDED)));
    }

    private static Either<QueryProblem, DateRange> counted(JsonTree value, String word) {
        var parts = COUNTED.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a well-formed date range");
        }
        return parts.group(2).equals("d")
                ? bounded(value, parts.group(1), MOST_DAYS, DateRange.LastDays::new)
                : bounded(value, parts.group(1), MOST_MONTHS, DateRange.LastMonths::new);
    }

    private static Either<QueryProblem, DateRange> bounded(
            JsonTree value, String digits, int most, IntFunction<DateRange> range) {
        String significant = digits.replaceFirst("^0+", "");
        boolean fits = !significant.isEmpty() && significant.length() <= 4 && Integer.parseInt(significant) <= most;
        return fits
                ? Either.right(range.apply(Integer.parseInt(significant)))
                : Either.left(new QueryProblem.RangeOutOfBounds(value));
    }

    /** Reads two dates or two date-times. */
    static Either<QueryProblem, DateRange> readPair(JsonTree value) {
        if (!(value instanceof JsonTree.Items(List<JsonTree> ends))) {
            throw new IllegalArgumentException("not a well-formed date range");
        }
        Optional<LocalDate> first = text(ends.getFirst()).flatMap(DateRangeReader::date);
        if (first.isPresent()) {
            return Either.right(new DateRange.Dates(
                    first.get(),
                    text(ends.getLast()).flatMap(DateRangeReader::date).orElseThrow()));
        }
        List<Optional<OffsetDateTime>> instants = ends.stream()
                .map(end -> text(end).flatMap(DateRangeReader::instant))
                .toList();
        return instants.stream().allMatch(Optional::isPresent)
                ? Either.right(new DateRange.Instants(
                        instants.getFirst().orElseThrow(), instants.getLast().orElseThrow()))
                : Either.left(new QueryProblem.OffsetMissing(value));
    }

    private static boolean all(List<JsonTree> ends, Function<String, Optional<?>> reader) {
        return ends.stream().allMatch(end -> text(end).flatMap(reader).isPresent());
    }

    private static Optional<String> text(JsonTree value) {
        return value instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** Reads a day that exists. */
    static Optional<LocalDate> day(JsonTree value) {
        return text(value).flatMap(DateRangeReader::date);
    }

    private static Optional<LocalDate> date(String text) {
        return DATE.matcher(text).matches() ? parsed(text, LocalDate::parse) : Optional.empty();
    }

    // A missing offset is well formed and fails later: §3.2, format details.
    private static Optional<OffsetDateTime> dateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        String iso = text.replace(' ', 'T');
        return hasOffset(iso) ? parsed(iso, OffsetDateTime::parse) : parsed(iso + "Z", OffsetDateTime::parse);
    }

    private static Optional<OffsetDateTime> instant(String text) {
        return hasOffset(text) ? dateTime(text) : Optional.empty();
    }

    private static boolean hasOffset(String text) {
        int timeStart = "2024-01-01T".length();
        return text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-', timeStart) > 0;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
