package dev.footfall.application.fakes;

import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers everything. */
public final class InMemoryCounts implements IngestionCounts {
    private final List<Noted> noted = new ArrayList<>();

    @Override
    public synchronized void accepted(SiteId site, Instant at) {
        noted.add(new Noted(site, at, Optional.empty()));
    }

    @Override
    public synchronized void dropped(SiteId site, Drop drop) {
        noted.add(new Noted(site, drop.at(), Optional.of(drop)));
    }

    @Override
    public List<Hour> since(SiteId site, Instant from) {
        TreeMap<Instant, List<Noted>> hours = of(site).collect(Collectors.groupingBy(
                event -> event.at().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()));
        return hours.tailMap(from).entrySet().stream()
                .map(hour -> hour(hour.getKey(), hour.getValue()))
                .toList();
    }

    private static Hour hour(Instant start, List<Noted> events) {
        Map<DropReason, Long> dropped = events.stream()
                .flatMap(event -> event.drop().stream())
                .collect(Collectors.groupingBy(Drop::reason, Collectors.counting()));
        return new Hour(
                start, events.stream().filter(event -> event.drop().isEmpty()).count(), dropped);
    }

    @Override
    public List<Drop> lastDrops(SiteId site) {
        return of(site).flatMap(event -> event.drop().stream()).toList().reversed();
    }

    private Stream<Noted> of(SiteId site) {
        return noted.stream().filter(event -> event.site().equals(site));
    }

    private record Noted(SiteId site, Instant at, Optional<Drop> drop) {}
}
