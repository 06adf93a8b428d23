package dev.footfall.application.intake;

import dev.footfall.application.ingest.IngestionCounts;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last hours or days of UTC, the present one included.
 *
 * @param unit hours or days
 * @param length at least 1, and no more than is remembered
 */
record IntakeRange(ChronoUnit unit, int length) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})([hd])");

    /** As in {@code 24h} or {@code 7d}. */
    static Either<IntakeProblem, IntakeRange> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Either.left(new IntakeProblem.RangeUnreadable());
        }
        IntakeRange range = new IntakeRange(
                parts.group(2).equals("h") ? ChronoUnit.HOURS : ChronoUnit.DAYS, Integer.parseInt(parts.group(1)));
        Duration asked = range.unit().getDuration().multipliedBy(range.length());
        return asked.compareTo(IngestionCounts.MEMORY) > 0
                ? Either.left(new IntakeProblem.RangeUnreadable())
                : Either.right(range);
    }

    Instant start(Instant now) {
        return now.truncatedTo(unit).minus(length - 1L, unit);
    }

    /** The beginnings of all buckets until {@code now}, oldest first. */
    List<Instant> buckets(Instant now, ChronoUnit interval) {
        List<Instant> buckets = new ArrayList<>();
        for (Instant at = start(now).truncatedTo(interval); !at.isAfter(now); at = at.plus(1, interval)) {
            buckets.add(at);
        }
        return buckets;
    }
}
