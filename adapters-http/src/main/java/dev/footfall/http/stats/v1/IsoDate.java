package dev.footfall.http.stats.v1;

import dev.footfall.http.stats.v1.StatsV1Problem.DateFault;
import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as v1 reads them: {@code YYYY-MM-DD} and nothing else but a sign in front. */
final class IsoDate {
    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]{4})-([0-9]{2})-([0-9]{2})");

    private IsoDate() {}

    static Either<DateFault, LocalDate> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Either.left(DateFault.INVALID_FORMAT);
        }
        try {
            return Either.right(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Either.left(DateFault.INVALID_DATE);
        }
    }
}
