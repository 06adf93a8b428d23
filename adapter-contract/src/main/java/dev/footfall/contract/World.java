package dev.footfall.contract;

import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.SiteScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two sites and everybody who is there.
 *
 * @param site the first of them, or a view of both
 * @param day the local day around which it all happens, often one on which clocks change
 * @param elsewhere those on the second site
 * @param imported what other tools have counted on both
 */
record World(SiteScope site, LocalDate day, List<Visitor> visitors, List<Visitor> elsewhere, List<OwnedRow> imported) {
    static final SiteId FIRST = new SiteId(1);
    static final SiteId SECOND = new SiteId(2);
    private static final SiteId BOTH = new SiteId(3);

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
        RandomImports imports = new RandomImports(random, day);
        List<SiteImport> completed = imports.completed();
        return new World(
                random.nextInt(6) == 0
                        ? new SiteScope(BOTH, "both.example", zone, Instant.EPOCH).over(Set.of(FIRST, SECOND), start)
                        : new SiteScope(
                                FIRST, "one.example", zone, start, Set.of(FIRST), legacy(random, day), completed),
                day,
                traffic.visitors(random.nextInt(1, 60)),
                traffic.visitors(random.nextInt(0, 10)),
                imports.rows(FIRST, SECOND, completed));
    }

    private static LocalDate legacy(SplittableRandom random, LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> day.plusDays(random.nextInt(-3, 4));
            case 1 -> day.plusYears(1);
            default -> LocalDate.EPOCH;
        };
    }

    Traffic traffic() {
        return Traffic.on(FIRST, visitors).and(Traffic.on(SECOND, elsewhere));
    }

    /**
     * Without imported rows, the other site, half of the visitors, a quarter ..., and at last without single deeds of one.
     */
    Stream<World> smaller() {
        return Stream.of(
                        Pieces.without(imported).map(rest -> new World(site, day, visitors, elsewhere, rest)),
                        Pieces.without(elsewhere).map(rest -> new World(site, day, visitors, rest, imported)),
                        Pieces.without(visitors).map(rest -> new World(site, day, rest, elsewhere, imported)),
                        fewerDeeds(visitors).map(less -> new World(site, day, less, elsewhere, imported)),
                        fewerDeeds(elsewhere).map(less -> new World(site, day, visitors, less, imported)))
                .flatMap(worlds -> worlds);
    }

    private static Stream<List<Visitor>> fewerDeeds(List<Visitor> visitors) {
        return IntStream.range(0, visitors.size())
                .boxed()
                .flatMap(index -> visitors.get(index).smaller().map(less -> {
                    List<Visitor> changed = new ArrayList<>(visitors);
                    changed.set(index, less);
                    return changed;
                }));
    }

    private record Place(String zone, String day) {}
}
