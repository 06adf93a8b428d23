package dev.footfall.http;

import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counts of one site in one hour. */
final class CountedEvents implements IngestionCounts {
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private final List<Drop> drops = new ArrayList<>();
    private Instant hour = Instant.EPOCH;
    private long accepted;

    @Override
    public void accepted(SiteId site, Instant at) {
        hour = at.truncatedTo(ChronoUnit.HOURS);
        accepted++;
    }

    @Override
    public void dropped(SiteId site, Drop drop) {
        hour = drop.at().truncatedTo(ChronoUnit.HOURS);
        dropped.merge(drop.reason(), 1L, Long::sum);
        drops.addFirst(drop);
    }

    @Override
    public List<Hour> since(SiteId site, Instant from) {
        return List.of(new Hour(hour, accepted, dropped));
    }

    @Override
    public List<Drop> lastDrops(SiteId site) {
        return drops;
    }
}
