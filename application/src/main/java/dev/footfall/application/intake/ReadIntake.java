package dev.footfall.application.intake;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.application.ingest.IngestionCounts.Hour;
import dev.footfall.application.intake.Intake.Bucket;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells how many of a site's events were taken in and how many dropped, and why. */
public final class ReadIntake {
    private static final String RANGE = "date_range";
    private static final String INTERVAL = "interval";

    private final Memberships memberships;
    private final IngestionCounts counts;
    private final InstantSource clock;

    public ReadIntake(Memberships memberships, IngestionCounts counts, InstantSource clock) {
        this.memberships = memberships;
        this.counts = counts;
        this.clock = clock;
    }

    /** Of the last 24 hours, hour by hour, unless said otherwise. */
    public Either<IntakeProblem, Intake> read(Asked asked) {
        return Admitted.site(asked, memberships)
                .flatMap(site -> IntakeRange.parse(said(asked, RANGE, "24h"))
                        .flatMap(range -> interval(said(asked, INTERVAL, "hour"))
                                .map(interval -> intake(site, range, interval))));
    }

    private static String said(Asked asked, String parameter, String otherwise) {
        return asked.given(parameter).isEmpty()
                ? otherwise
                : asked.text(parameter).orElse("");
    }

    private static Either<IntakeProblem, ChronoUnit> interval(String name) {
        return switch (name) {
            case "hour" -> Either.right(ChronoUnit.HOURS);
            case "day" -> Either.right(ChronoUnit.DAYS);
            default -> Either.left(new IntakeProblem.IntervalUnknown());
        };
    }

    private Intake intake(Site site, IntakeRange range, ChronoUnit interval) {
        Instant now = clock.instant();
        List<Hour> hours = counts.since(site.id(), range.start(now));
        return new Intake(
                range.buckets(now, interval).stream()
                        .map(start -> bucket(start, start.plus(1, interval), hours))
                        .toList(),
                counts.lastDrops(site.id()));
    }

    private static Bucket bucket(Instant start, Instant end, List<Hour> hours) {
        long accepted = 0;
        SortedMap<DropReason, Long> dropped = new TreeMap<>();
        for (Hour hour : hours) {
            if (!hour.start().isBefore(start) && hour.start().isBefore(end)) {
                accepted += hour.accepted();
                hour.dropped().forEach((reason, events) -> dropped.merge(reason, events, Long::sum));
            }
        }
        return new Bucket(start, accepted, dropped);
    }
}
