package dev.footfall.domain.site;

import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The IANA time zone in which a site's days begin and end.
 *
 * <p>A day runs from its first instant to its last whole second, both included. Where the clocks change at midnight the
 * rules of stats-query-v2.md §4 hold: a day starts after a gap and at the later of two midnights, and ends before a gap
 * and at the earlier of two ends.
 */
public record SiteTimeZone(ZoneId id) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** The zone of a site that names none. */
    public static final SiteTimeZone UTC = new SiteTimeZone(ZoneId.of("Etc/UTC"));

    public static Either<SiteProblem, SiteTimeZone> parse(String name) {
        try {
            ZoneId zone = ZoneId.of(name);
            return ZoneId.getAvailableZoneIds().contains(name)
                    ? Either.right(new SiteTimeZone(zone))
                    : Either.left(new SiteProblem.UnknownTimeZone(name));
        } catch (DateTimeException notAZone) {
            return Either.left(new SiteProblem.UnknownTimeZone(name));
        }
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, id);
    }

    /** The first second of the day. */
    public Instant startOf(LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        ZoneRules rules = id.getRules();
        ZoneOffsetTransition transition = rules.getTransition(midnight);
        if (transition == null) {
            return midnight.toInstant(rules.getOffset(midnight));
        }
        return transition.isGap() ? transition.getInstant() : midnight.toInstant(transition.getOffsetAfter());
    }

    /** The last whole second of the day. */
    public Instant endOf(LocalDate day) {
        LocalDateTime last = day.atTime(LAST_SECOND);
        ZoneRules rules = id.getRules();
        ZoneOffsetTransition transition = rules.getTransition(last);
        if (transition == null) {
            return last.toInstant(rules.getOffset(last));
        }
        return transition.isGap()
                ? transition.getInstant().minusSeconds(1)
                : last.toInstant(transition.getOffsetBefore());
    }
}
