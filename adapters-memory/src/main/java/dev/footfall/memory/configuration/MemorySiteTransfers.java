package dev.footfall.memory.configuration;

import dev.footfall.application.people.SiteTransfers;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import java.util.Optional;

final class MemorySiteTransfers implements SiteTransfers {
    private final Tables tables;

    MemorySiteTransfers(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<SiteTransfer> of(SiteId site) {
        return tables.read(() -> tables.transfers.first(each -> each.site().equals(site)));
    }

    @Override
    public void put(SiteTransfer transfer) {
        tables.write(() -> {
            remove(transfer.site());
            var unused = tables.transfers.add(number -> new SiteTransfer(
                    transfer.site(), transfer.email(), transfer.initiator(), Tables.seconds(transfer.offeredAt())));
        });
    }

    @Override
    public void remove(SiteId site) {
        tables.write(() -> tables.transfers.remove(each -> each.site().equals(site)));
    }
}
