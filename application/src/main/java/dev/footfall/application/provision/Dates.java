package dev.footfall.application.provision;

import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Dates and date-times as ISO 8601 writes them. */
final class Dates {
    /** A day, as in {@code 2024-01-31}. */
    static final Format<LocalDate> DATE = Formats.TEXT.then(Dates::date);

    /** An instant in whole seconds. Without an offset it is UTC; a day is its midnight. */
    static final Format<Instant> MOMENT = Formats.TEXT.then(text -> date(text)
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .fold(notADate -> moment(text), Either::right));

    private Dates() {}

    private static Either<String, LocalDate> date(String text) {
        try {
            return Either.right(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Either.left(Formats.INVALID);
        }
    }

    private static Either<String, Instant> moment(String text) {
        try {
            TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return Either.right(instant(moment).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException notAMoment) {
            return Either.left(Formats.INVALID);
        }
    }

    private static Instant instant(TemporalAccessor moment) {
        return moment instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(moment).toInstant(ZoneOffset.UTC);
    }
}
