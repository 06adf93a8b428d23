package dev.footfall.application.fakes;

import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many events each site had on each day. */
public final class InMemoryTraffic implements TrafficCounts {
    private final Map<SiteDay, Long> days = new HashMap<>();

    public void had(SiteId site, LocalDate day, long events) {
        days.put(new SiteDay(site, day), events);
    }

    @Override
    public long events(Set<SiteId> sites, Instant from, Instant before) {
        return days.entrySet().stream()
                .filter(had -> sites.contains(had.getKey().site()))
                .filter(had -> !start(had.getKey()).isBefore(from)
                        && start(had.getKey()).isBefore(before))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public Map<SiteDay, Long> since(LocalDate first) {
        return days.entrySet().stream()
                .filter(had -> !had.getKey().day().isBefore(first))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant start(SiteDay had) {
        return had.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
