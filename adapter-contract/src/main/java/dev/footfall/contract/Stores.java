package dev.footfall.contract;

import dev.footfall.application.funnels.FunnelAnswers;
import dev.footfall.application.funnels.FunnelEngine;
import dev.footfall.application.funnels.PlannedFunnelAnswers;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.stats.Answers;
import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.application.stats.StatsEngine;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An event store and what answers questions about that which is in it. Places are called as in {@link #PLACE_NAMES}, and no
 * others have a name.
 *
 * @param loads the way of imported rows into the store
 * @param closing releases all; run once, when a test is done with them
 */
public record Stores(EventStore events, BulkStore loads, Answers answers, FunnelAnswers funnels, Runnable closing)
        implements AutoCloseable {
    /** Two cities have one name, and so have two regions. */
    public static final PlaceNames PLACE_NAMES = PlaceNames.of(List.of(
            new PlaceName(Kind.COUNTRY, "EE", "Estonia"),
            new PlaceName(Kind.COUNTRY, "US", "United States"),
            new PlaceName(Kind.COUNTRY, "GB", "Ünited Kingdom"),
            new PlaceName(Kind.REGION, "EE-37", "Harjumaa"),
            new PlaceName(Kind.REGION, "US-NY", "New York"),
            new PlaceName(Kind.REGION, "US-NJ", "New York"),
            new PlaceName(Kind.CITY, "588335", "Tartu"),
            new PlaceName(Kind.CITY, "588409", "Tallinn"),
            new PlaceName(Kind.CITY, "7", "Tartu")));

    /** Of engines, which are given plans. */
    public Stores(EventStore events, BulkStore loads, StatsEngine engine, FunnelEngine funnels, Runnable closing) {
        this(events, loads, new PlannedAnswers(engine), new PlannedFunnelAnswers(funnels), closing);
    }

    void take(Traffic traffic, List<OwnedRow> imported) {
        events.append(traffic.batch());
        imported.stream()
                .collect(Collectors.groupingBy(OwnedRow::site, Collectors.groupingBy(OwnedRow::importedBy)))
                .forEach(this::load);
    }

    private void load(SiteId site, Map<ImportId, List<OwnedRow>> imported) {
        try (BulkStore.Load load = loads.begin(site)) {
            imported.forEach((owner, rows) -> load.append(owner, rows(rows)));
            load.commit(Optional.empty());
        }
    }

    private static List<ImportedRow> rows(List<OwnedRow> owned) {
        return owned.stream().map(OwnedRow::row).toList();
    }

    @Override
    public void close() {
        closing.run();
    }
}
