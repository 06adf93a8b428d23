package dev.footfall.domain.imported;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * What the name of a file of daily aggregates says, as in {@code imported_pages_20240101_20241231.csv}
 * (imports-and-exports.md §3.1).
 */
public record StatsFileName(ImportedTable table, DayRange days) {
    private static final String PREFIX = "imported_";
    private static final String SUFFIX = ".csv";
    private static final int DATE = "_20240101".length();
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty for every other name, also for that of the custom properties, which exports have and imports pass over. */
    public static Optional<StatsFileName> parse(String name) {
        int table = name.length() - SUFFIX.length() - 2 * DATE;
        if (table < 0 || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        int start = name.startsWith(PREFIX) ? Math.min(PREFIX.length(), table) : 0;
        return ImportedTable.named(name.substring(start, table))
                .flatMap(kind -> days(name, table).map(days -> new StatsFileName(kind, days)));
    }

    /** The end of a file's name that {@link #parse} understands, as in {@code _20240101_20241231}. */
    public static String ending(DayRange days) {
        return "_" + DAY.format(days.first()) + "_" + DAY.format(days.last());
    }

    private static Optional<DayRange> days(String name, int at) {
        return day(name, at).flatMap(first -> day(name, at + DATE).map(last -> new DayRange(first, last)));
    }

    private static Optional<LocalDate> day(String name, int at) {
        if (name.charAt(at) != '_') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(at + 1, at + DATE), DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
