package dev.footfall.contract;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.VisitAttributes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Visitors who like the edges of days, hours and clock changes, come back late, and bring odd values. */
final class RandomTraffic {
    private static final int HALF_AN_HOUR = 1_800;

    private final SplittableRandom random;
    private final SiteTimeZone zone;
    private final LocalDate day;

    RandomTraffic(SplittableRandom random, SiteTimeZone zone, LocalDate day) {
        this.random = random;
        this.zone = zone;
        this.day = day;
    }

    List<Visitor> visitors(int count) {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visitors.add(random.nextInt(60) == 0 ? guestOfEightDays("v" + i) : visitor("v" + i));
        }
        return visitors;
    }

    private Visitor visitor(String name) {
        Visitor visitor = Visitor.visitor(name);
        Instant now = moment();
        visitor.with(attributes());
        for (int step = random.nextInt(1, 8); step > 0; step--) {
            act(visitor.on(Values.HOSTNAMES.of(random)).at(now));
            now = now.plusSeconds(pause());
            if (random.nextInt(3) == 0) {
                visitor.with(attributes());
            }
        }
        return visitor;
    }

    // Longer than a visit may last to be counted from its end: stats-query-v2.md §9.1.
    private Visitor guestOfEightDays(String name) {
        Visitor visitor = Visitor.visitor(name).with(attributes());
        Instant now = moment().minus(Duration.ofDays(random.nextInt(6, 9)));
        Instant end = now.plus(Duration.ofDays(8));
        for (; now.isBefore(end); now = now.plusSeconds(HALF_AN_HOUR)) {
            visitor.at(now);
            if (visitor.isNew() || random.nextInt(100) < 3) {
                visitor.views(Values.PAGES.of(random));
            } else {
                visitor.reads("/", 0, 0);
            }
        }
        return visitor.views("/");
    }

    private Instant moment() {
        Instant midnight = zone.startOf(day);
        return switch (random.nextInt(5)) {
            case 0 -> midnight.plusSeconds(random.nextLong(-2_400, 2_400));
            case 1 ->
                Optional.ofNullable(zone.id().getRules().nextTransition(midnight.minusSeconds(1)))
                        .map(ZoneOffsetTransition::getInstant)
                        .filter(change -> change.isBefore(midnight.plus(Duration.ofDays(2))))
                        .orElse(midnight)
                        .plusSeconds(random.nextLong(-5_400, 5_400));
            case 2 -> midnight.plusSeconds(3_600L * random.nextLong(-30, 30));
            default -> midnight.plusSeconds(random.nextLong(-400_000, 400_000));
        };
    }

    private long pause() {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> random.nextLong(1_860, 200_000);
            case 2 -> -random.nextLong(1, 10_000);
            case 3 -> -random.nextLong(1, 900_000);
            case 4 -> random.nextLong(1_850, 1_861);
            default -> random.nextLong(1, HALF_AN_HOUR);
        };
    }

    private void act(Visitor visitor) {
        String page = Values.PAGES.of(random);
        switch (random.nextInt(7)) {
            case 0, 3 -> visitor.does(Values.NAMES.of(random), page, props(), revenue());
            case 1 -> visitor.undergoes(Values.NAMES.of(random), page, props());
            case 2 -> visitor.reads(page, props(), scrollDepth(), random.nextLong(100_000));
            default -> visitor.views(page, props());
        }
    }

    private int scrollDepth() {
        return switch (random.nextInt(8)) {
            case 0 -> Engagement.UNKNOWN_DEPTH;
            case 1 -> 0;
            case 2 -> 100;
            case 3 -> 50;
            default -> random.nextInt(101);
        };
    }

    // Refunds are negative, and nobody reports what has no exchange rate.
    private Optional<Revenue> revenue() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(new Revenue(money(), Optional.empty()));
            case 3 -> Optional.of(new Revenue(Optional.empty(), Optional.of(money())));
            default -> Optional.of(new Revenue(money(), Optional.of(money())));
        };
    }

    private Revenue.Money money() {
        long thousandths = switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
            case 2 -> 10_000;
            default -> random.nextLong(-20_000, 100_000);
        };
        return new Revenue.Money(BigDecimal.valueOf(thousandths, 3), Values.CURRENCIES.of(random));
    }

    private Map<String, String> props() {
        Map<String, String> props = new LinkedHashMap<>();
        while (random.nextInt(5) < 2) {
            props.put(Values.PROPERTY_NAMES.of(random), Values.PROPERTIES.of(random));
        }
        return props;
    }

    private VisitAttributes attributes() {
        if (random.nextInt(5) == 0) {
            return VisitAttributes.UNKNOWN;
        }
        return new VisitAttributes(
                new Acquisition(
                        Values.SOURCES.of(random),
                        Values.SOURCES.of(random),
                        "",
                        new Acquisition.Utm(
                                Values.UTM.of(random),
                                Values.UTM.of(random),
                                Values.UTM.of(random),
                                Values.UTM.of(random),
                                Values.UTM.of(random))),
                new VisitAttributes.Location(
                        Values.COUNTRIES.of(random),
                        Values.REGIONS.of(random),
                        "",
                        Long.parseLong(Values.CITIES.of(random))),
                new VisitAttributes.Device(
                        Values.DEVICES.of(random),
                        Values.DEVICES.of(random),
                        Values.VERSIONS.of(random),
                        Values.DEVICES.of(random),
                        Values.VERSIONS.of(random)));
    }
}
