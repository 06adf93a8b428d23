package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.UNFINISHED_WORK;

import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.UnfinishedWorkRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class JooqUnfinishedWork implements UnfinishedWork {
    private static final String PURGE = "purge";
    private static final String EARLIER_START = "earlier_start";

    private final Statements statements;

    JooqUnfinishedWork(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void note(Unfinished work) {
        statements.write(db -> note(db, work));
    }

    /** As a part of another change. */
    static int note(DSLContext db, Unfinished work) {
        return db.insertInto(UNFINISHED_WORK)
                .set(row(work))
                .onConflict(UNFINISHED_WORK.WORK, UNFINISHED_WORK.SITE_ID, UNFINISHED_WORK.EARLIEST)
                .doNothing()
                .execute();
    }

    @Override
    public void done(Unfinished work) {
        UnfinishedWorkRecord row = row(work);
        statements.write(db -> db.deleteFrom(UNFINISHED_WORK)
                .where(UNFINISHED_WORK.WORK.eq(row.getWork()))
                .and(UNFINISHED_WORK.SITE_ID.eq(row.getSiteId()))
                .and(UNFINISHED_WORK.EARLIEST.eq(row.getEarliest()))
                .execute());
    }

    @Override
    public List<Unfinished> all() {
        return statements.read(
                db -> db.selectFrom(UNFINISHED_WORK).orderBy(UNFINISHED_WORK.ID).fetch(JooqUnfinishedWork::work));
    }

    private static UnfinishedWorkRecord row(Unfinished work) {
        return switch (work) {
            case Unfinished.Purge(SiteId site) -> row(PURGE, site, Instant.EPOCH);
            case Unfinished.EarlierStart(SiteId site, Instant earliest) -> row(EARLIER_START, site, earliest);
        };
    }

    private static UnfinishedWorkRecord row(String work, SiteId site, Instant earliest) {
        UnfinishedWorkRecord row = new UnfinishedWorkRecord();
        row.setWork(work);
        row.setSiteId(site.value());
        row.setEarliest(earliest.getEpochSecond());
        return row;
    }

    private static Unfinished work(UnfinishedWorkRecord row) {
        SiteId site = new SiteId(row.getSiteId());
        return switch (row.getWork()) {
            case PURGE -> new Unfinished.Purge(site);
            case EARLIER_START -> new Unfinished.EarlierStart(site, Instant.ofEpochSecond(row.getEarliest()));
            case String other -> throw Words.unknown("unfinished work", other);
        };
    }
}
