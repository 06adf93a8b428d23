package dev.footfall.application.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Dates and times of records: read by hand, because every line has one and a formatter takes ten times as long. Years
 * have four digits.
 */
public final class Iso8601 {
    private static final int DATE = "2024-02-01".length();
    private static final long DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final int LONGEST_OFFSET = 18 * HOUR;
    private static final int NONE = -1;

    private final String text;
    private int at;

    private Iso8601(String text) {
        this.text = text;
    }

    /** A day, as in {@code 2024-02-01}. */
    static Optional<LocalDate> date(String text) {
        return text.length() == DATE ? new Iso8601(text).day() : Optional.empty();
    }

    /**
     * A time, as in {@code 2024-02-01T10:00:00.123+02:00}, cut to whole seconds. Seconds and offset may be missing, then
     * they are 0; so may the time of day, then it is midnight.
     */
    public static Optional<Instant> dateTime(String text) {
        Iso8601 reading = new Iso8601(text);
        Optional<LocalDate> day = reading.day();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int seconds = 0;
        int offset = 0;
        if (!reading.isAtEnd()) {
            seconds = reading.skips('T') || reading.skips(' ') ? reading.timeOfDay() : NONE;
            offset = seconds == NONE ? NONE : reading.offset();
        }
        return seconds == NONE || !reading.isAtEnd() || Math.abs(offset) > LONGEST_OFFSET
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(day.get().toEpochDay() * DAY + seconds - offset));
    }

    private Optional<LocalDate> day() {
        int year = digits(4);
        int month = skips('-') ? digits(2) : NONE;
        int day = skips('-') ? digits(2) : NONE;
        return year < 0
                        || month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    /** Seconds since midnight; a fraction of one is passed over. */
    private int timeOfDay() {
        int hour = digits(2);
        int minute = skips(':') ? digits(2) : NONE;
        int second = 0;
        if (skips(':')) {
            second = digits(2);
            if (skips('.') || skips(',')) {
                second = fraction() ? second : NONE;
            }
        }
        boolean sound = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return sound ? hour * HOUR + minute * MINUTE + second : NONE;
    }

    /** Seconds ahead of UTC; more than any clock's when it is none. */
    private int offset() {
        if (isAtEnd() || skips('Z')) {
            return 0;
        }
        int sign = skips('+') ? 1 : skips('-') ? -1 : 0;
        int hours = digits(2);
        int minutes = skips(':') || !isAtEnd() ? digits(2) : 0;
        boolean sound = sign != 0 && hours >= 0 && minutes >= 0 && minutes < 60;
        return sound ? sign * (hours * HOUR + minutes * MINUTE) : Integer.MAX_VALUE;
    }

    private boolean fraction() {
        int start = at;
        while (!isAtEnd() && Decimals.isDigit(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    /** A number of exactly so many digits, or {@link #NONE}. */
    private int digits(int count) {
        int value = 0;
        for (int taken = 0; taken < count; taken++) {
            if (isAtEnd() || !Decimals.isDigit(text.charAt(at))) {
                return NONE;
            }
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        return value;
    }

    private boolean skips(char expected) {
        if (isAtEnd() || text.charAt(at) != expected) {
            return false;
        }
        at++;
        return true;
    }

    private boolean isAtEnd() {
        return at == text.length();
    }
}
