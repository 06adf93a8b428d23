package dev.footfall.contract;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.SiteScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two sites and everybody who is there.
 *
 * @param day the local day around which it all happens, often one on which clocks change
 */
record World(SiteScope site, SiteScope other, LocalDate day, List<Visitor> visitors, List<Visitor> elsewhere) {
    private static final List<Place> PLACES = List.of(
            new Place("Etc/UTC", "2024-02-29"),
            new Place("Etc/UTC", "2023-12-31"),
            new Place("America/New_York", "2024-03-10"),
            new Place("America/New_York", "2024-11-03"),
            new Place("Asia/Kathmandu", "2024-05-01"),
            new Place("Australia/Lord_Howe", "2024-04-07"),
            new Place("Australia/Lord_Howe", "2024-10-06"),
            new Place("Asia/Beirut", "2020-03-29"),
            new Place("America/Havana", "2023-11-05"));

    static World random(SplittableRandom random) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        LocalDate day = LocalDate.parse(place.day());
        SiteTimeZone zone = new SiteTimeZone(ZoneId.of(place.zone()));
        Instant start = random.nextInt(4) == 0
                ? zone.startOf(day).plus(Duration.ofSeconds(random.nextLong(-300_000, 300_000)))
                : Instant.EPOCH;
        RandomTraffic traffic = new RandomTraffic(random, zone, day);
        return new World(
                new SiteScope(new SiteId(1), "one.example", zone, start),
                new SiteScope(new SiteId(2), "two.example", SiteTimeZone.UTC, Instant.EPOCH),
                day,
                traffic.visitors(random.nextInt(1, 60)),
                traffic.visitors(random.nextInt(0, 10)));
    }

    Traffic traffic() {
        return Traffic.on(site.id(), visitors).and(Traffic.on(other.id(), elsewhere));
    }

    /** Without the other site, without half of the visitors, a quarter ..., and at last without single deeds of one. */
    Stream<World> smaller() {
        Stream<World> noneElsewhere =
                elsewhere.isEmpty() ? Stream.empty() : Stream.of(new World(site, other, day, visitors, List.of()));
        Stream<World> fewerDeeds = IntStream.range(0, visitors.size())
                .boxed()
                .flatMap(index -> visitors.get(index).smaller().map(less -> {
                    List<Visitor> changed = new ArrayList<>(visitors);
                    changed.set(index, less);
                    return new World(site, other, day, changed, elsewhere);
                }));
        return Stream.of(
                        noneElsewhere,
                        Pieces.without(visitors).map(rest -> new World(site, other, day, rest, elsewhere)),
                        fewerDeeds)
                .flatMap(worlds -> worlds);
    }

    private record Place(String zone, String day) {}
}
