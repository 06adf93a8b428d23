package dev.footfall.application.fakes;

import dev.footfall.application.people.SiteTransfers;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import java.util.Optional;

/** The sites that are offered. */
public final class InMemoryTransfers implements SiteTransfers, Undoable {
    private final Rows<SiteId, SiteTransfer> rows = new Rows<>();

    @Override
    public Optional<SiteTransfer> of(SiteId site) {
        return rows.find(site);
    }

    @Override
    public void put(SiteTransfer transfer) {
        rows.put(transfer.site(), transfer);
    }

    @Override
    public void remove(SiteId site) {
        rows.remove(site);
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }
}
