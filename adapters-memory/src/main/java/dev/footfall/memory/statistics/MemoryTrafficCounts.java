package dev.footfall.memory.statistics;

import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record MemoryTrafficCounts(MemoryStatistics statistics) implements TrafficCounts {
    @Override
    public long events(Set<SiteId> sites, Instant from, Instant before) {
        return since(from)
                .filter(event ->
                        sites.contains(event.site()) && event.timestamp().isBefore(before))
                .count();
    }

    @Override
    public Map<SiteDay, Long> since(LocalDate first) {
        return since(first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .collect(Collectors.groupingBy(MemoryTrafficCounts::day, Collectors.counting()));
    }

    private Stream<Event> since(Instant from) {
        return statistics
                .rows()
                .events()
                .toJavaStream()
                .filter(event -> !event.name().equals(EventName.ENGAGEMENT)
                        && !event.timestamp().isBefore(from));
    }

    private static SiteDay day(Event event) {
        return new SiteDay(event.site(), LocalDate.ofInstant(event.timestamp(), ZoneOffset.UTC));
    }
}
