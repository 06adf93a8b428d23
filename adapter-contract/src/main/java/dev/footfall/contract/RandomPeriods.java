package dev.footfall.contract;

import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Comparison.With;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.visit.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Times to ask at and about, near those of a world's visitors. */
final class RandomPeriods {
    private final World world;
    private final SplittableRandom random;
    private final List<Instant> moments;

    RandomPeriods(World world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        this.moments = world.traffic().events().stream().map(Event::timestamp).toList();
    }

    // Sometimes just after somebody did something.
    Instant now() {
        LocalDate tomorrow = world.day().plusDays(random.nextInt(-1, 3));
        return random.nextInt(3) == 0
                ? moment().toInstant().plusSeconds(random.nextLong(300))
                : world.site().zone().startOf(tomorrow).plusSeconds(random.nextLong(80_000));
    }

    // A year of minutes takes long to list.
    DateRange range(List<Dimension> dimensions) {
        if (!dimensions.contains(new Dimension.Time.Buckets(Granularity.MINUTE))) {
            return range();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new DateRange.LastMinutes(30);
            case 1 -> new DateRange.Dates(world.day(), world.day());
            case 2 -> new DateRange.LastTwentyFourHours();
            default -> {
                OffsetDateTime moment = moment();
                yield new DateRange.Instants(moment, moment.plusSeconds(random.nextLong(-9_000, 9_000)));
            }
        };
    }

    private DateRange range() {
        LocalDate day = world.day();
        return switch (random.nextInt(15)) {
            case 0 -> new DateRange.Today();
            case 1 -> new DateRange.LastDays(random.nextInt(1, 5));
            case 2 -> new DateRange.ThisMonth();
            case 3 -> new DateRange.All();
            case 4 -> new DateRange.LastTwentyFourHours();
            case 5 -> new DateRange.LastMonths(random.nextInt(1, 3));
            case 6, 7 -> new DateRange.Instants(moment(), moment());
            case 8 -> new DateRange.Dates(day, day);
            case 9 -> new DateRange.ThisYear();
            case 10 -> new DateRange.LastMinutes(Values.one(random, List.of(5, 30)));
            case 11 ->
                new DateRange.AsOf(
                        Values.one(
                                random,
                                List.of(new DateRange.Today(), new DateRange.LastDays(2), new DateRange.ThisMonth())),
                        day.plusDays(random.nextInt(-2, 3)));
            default -> new DateRange.Dates(day.plusDays(random.nextInt(-5, 3)), day.plusDays(random.nextInt(-2, 6)));
        };
    }

    // Often the very second of an event.
    private OffsetDateTime moment() {
        long reach = random.nextBoolean() ? 200_000 : 6_000;
        Instant moment = random.nextInt(3) == 0 && !moments.isEmpty()
                ? Values.one(random, moments)
                : world.site().zone().startOf(world.day()).plusSeconds(random.nextLong(-reach, reach));
        return moment.atOffset(ZoneOffset.ofHours(random.nextInt(-12, 14)));
    }

    Optional<Comparison> comparison() {
        if (random.nextInt(4) > 0) {
            return Optional.empty();
        }
        LocalDate first = world.day().plusDays(random.nextInt(-8, 6));
        With with = switch (random.nextInt(4)) {
            case 0 -> new With.YearOverYear();
            case 1 -> new With.Dates(first, first.plusDays(random.nextInt(-1, 6)));
            case 2 -> new With.Instants(moment(), moment());
            default -> new With.PreviousPeriod();
        };
        return Optional.of(new Comparison(with, Values.one(random, List.of(Comparison.Weekday.values()))));
    }
}
