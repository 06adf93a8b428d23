package com.example;

import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.funnels.FunnelEngine;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.application.stats.PropertyNames;
import dev.footfall.application.stats.StatsEngine;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.site.SiteId;
import dev.footfall.memory.statistics.MemoryStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Statistics that a file keeps and memory answers: every change is a line of the file, and opening it does them all again.
 * For small sites; the file only grows.
 */
public final class LogStatistics implements StatisticsStore {
    private final MemoryStatistics memory;
    private final ChangeLog log;

    /** @throws StoreUnavailable when the file cannot be read */
    public LogStatistics(Path file, PlaceNames placeNames) {
        memory = new MemoryStatistics(placeNames);
        try {
            log = ChangeLog.open(file, this::apply);
        } catch (IOException | RuntimeException unreadable) {
            throw new StoreUnavailable("the log " + file + " cannot be read", unreadable);
        }
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Appended(EventStore.Batch batch) -> memory.events().append(batch);
            case Change.Loaded loaded -> {
                try (BulkStore.Load load = memory.loads().begin(loaded.site())) {
                    loaded.batches().forEach(load::append);
                    loaded.imported().forEach(row -> load.append(row.importedBy(), List.of(row.row())));
                    load.commit(loaded.progress());
                }
            }
            case Change.Forgotten(Instant moment) -> memory.events().forgetReceived(moment);
            case Change.Purged(SiteId site) -> memory.data().purge(site);
        }
    }

    void commit(Change change) {
        commit(change, () -> apply(change));
    }

    /**
     * Both or none: memory comes first, because it may refuse. When the line cannot be written, nobody knows how much of it
     * is on disk, so the store stops; opened again, it has what the file has.
     */
    synchronized void commit(Change change, Runnable inMemory) {
        inMemory.run();
        try {
            log.write(change);
        } catch (IOException failed) {
            close();
            throw new StoreUnavailable("the log cannot be written", failed);
        }
    }

    @Override
    public EventStore events() {
        return new LogEventStore(this, memory.events());
    }

    @Override
    public BulkStore loads() {
        return new LogBulkStore(this, memory.loads());
    }

    @Override
    public StoredData data() {
        return new LogStoredData(this, memory.data());
    }

    @Override
    public StatsEngine engine() {
        return memory.engine();
    }

    @Override
    public FunnelEngine funnels() {
        return memory.funnels();
    }

    @Override
    public PropertyNames properties() {
        return memory.properties();
    }

    @Override
    public TrafficCounts traffic() {
        return memory.traffic();
    }

    @Override
    public StoreHealth health() {
        return memory.health();
    }

    @Override
    public synchronized void close() {
        memory.close();
        try {
            log.close();
        } catch (IOException failed) {
            throw new StoreUnavailable("the log cannot be closed", failed);
        }
    }
}
