package dev.footfall.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Days as v1 is asked for them and as v2 is.
 *
 * @param bucket what a time series of v1 is cut into
 */
record TwinPeriod(Map<String, String> parameters, LocalDate first, LocalDate last, String bucket) {
    private static final LocalDate EARLIEST = LocalDate.parse("2024-02-12");

    // stats-api-v1.md §6.2 and §12.1
    static TwinPeriod random(SplittableRandom random) {
        LocalDate date = EARLIEST.plusDays(random.nextInt(25));
        return switch (random.nextInt(8)) {
            case 0 -> counted("7d", date, date.minusDays(7), date.minusDays(1), "day");
            case 1 -> counted("30d", date, date.minusDays(30), date.minusDays(1), "day");
            case 2 -> counted("month", date, date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth()), "day");
            case 3 -> {
                LocalDate month = date.withDayOfMonth(1);
                yield random.nextBoolean()
                        ? counted("6mo", date, month.minusMonths(6), month.minusDays(1), "month")
                        : counted("12mo", date, month.minusMonths(12), month.minusDays(1), "month");
            }
            case 4, 5 -> {
                LocalDate last = date.plusDays(random.nextInt(12));
                yield new TwinPeriod(Map.of("period", "custom", "date", date + "," + last), date, last, "day");
            }
            default -> counted("day", date, date, date, "hour");
        };
    }

    private static TwinPeriod counted(String period, LocalDate date, LocalDate first, LocalDate last, String bucket) {
        return new TwinPeriod(Map.of("period", period, "date", date.toString()), first, last, bucket);
    }

    TwinPeriod by(String interval) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put("interval", interval);
        return new TwinPeriod(more, first, last, interval);
    }

    /** As many days right before; none of them is in the future. */
    TwinPeriod before() {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return new TwinPeriod(parameters, first.minusDays(days), first.minusDays(1), bucket);
    }

    String range() {
        return "[\"" + first + "\",\"" + last + "\"]";
    }
}
