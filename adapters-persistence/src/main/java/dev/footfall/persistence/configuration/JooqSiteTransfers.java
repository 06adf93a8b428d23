package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SITE_TRANSFERS;

import dev.footfall.application.people.SiteTransfers;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.tables.configuration.tables.records.SiteTransfersRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

final class JooqSiteTransfers implements SiteTransfers {
    private final Statements statements;

    JooqSiteTransfers(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<SiteTransfer> of(SiteId site) {
        return statements.read(db -> db.selectFrom(SITE_TRANSFERS)
                .where(SITE_TRANSFERS.SITE_ID.eq(site.value()))
                .fetchOptional(JooqSiteTransfers::transfer));
    }

    private static SiteTransfer transfer(SiteTransfersRecord row) {
        return new SiteTransfer(
                new SiteId(row.getSiteId()),
                row.getEmail(),
                new UserId(row.getInitiatorId()),
                Instant.ofEpochSecond(row.getCreatedAt()));
    }

    @Override
    public void put(SiteTransfer transfer) {
        SiteTransfersRecord row = new SiteTransfersRecord();
        row.setSiteId(transfer.site().value());
        row.setEmail(transfer.email());
        row.setEmailInLowerCase(transfer.email().toLowerCase(Locale.ROOT));
        row.setInitiatorId(transfer.initiator().value());
        row.setCreatedAt(transfer.offeredAt().getEpochSecond());
        statements.write(db -> db.insertInto(SITE_TRANSFERS)
                .set(row)
                .onConflict(SITE_TRANSFERS.SITE_ID)
                .doUpdate()
                .set(row)
                .execute());
    }

    @Override
    public void remove(SiteId site) {
        statements.write(db -> db.deleteFrom(SITE_TRANSFERS)
                .where(SITE_TRANSFERS.SITE_ID.eq(site.value()))
                .execute());
    }
}
