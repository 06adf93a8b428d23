package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.NODES;
import static dev.footfall.persistence.tables.configuration.Tables.UNFINISHED_WORK;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.UnfinishedWorkRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class JooqUnfinishedWork implements UnfinishedWork {
    private static final String NOBODY = "";
    private static final String PURGE = "purge";
    private static final String EARLIER_START = "earlier_start";

    private final Statements statements;
    private final Node node;

    private JooqUnfinishedWork(Statements statements, Node node) {
        this.statements = statements;
        this.node = node;
    }

    /** Of a node that from now on is told of every removed site. What is noted for nobody becomes its own. */
    static JooqUnfinishedWork of(Statements statements, Node node) {
        int unused = statements.write(db -> {
            db.insertInto(NODES)
                    .set(NODES.NAME, node.name())
                    .onConflict(NODES.NAME)
                    .doNothing()
                    .execute();
            return db.update(UNFINISHED_WORK)
                    .set(UNFINISHED_WORK.NODE, node.name())
                    .where(UNFINISHED_WORK.NODE.eq(NOBODY))
                    .execute();
        });
        return new JooqUnfinishedWork(statements, node);
    }

    @Override
    public void note(Unfinished work) {
        UnfinishedWorkRecord row = row(work);
        row.setNode(node.name());
        statements.write(db -> db.insertInto(UNFINISHED_WORK)
                .set(row)
                .onConflict(
                        UNFINISHED_WORK.NODE, UNFINISHED_WORK.WORK, UNFINISHED_WORK.SITE_ID, UNFINISHED_WORK.EARLIEST)
                .doNothing()
                .execute());
    }

    /** As a part of another change: the rows of a site may be in the event store of every node. */
    static int noteEverywhere(DSLContext db, Unfinished work) {
        UnfinishedWorkRecord row = row(work);
        return db.insertInto(
                        UNFINISHED_WORK,
                        UNFINISHED_WORK.NODE,
                        UNFINISHED_WORK.WORK,
                        UNFINISHED_WORK.SITE_ID,
                        UNFINISHED_WORK.EARLIEST)
                .select(select(NODES.NAME, val(row.getWork()), val(row.getSiteId()), val(row.getEarliest()))
                        .from(NODES))
                .execute();
    }

    @Override
    public void done(Unfinished work) {
        UnfinishedWorkRecord row = row(work);
        statements.write(db -> db.deleteFrom(UNFINISHED_WORK)
                .where(UNFINISHED_WORK.NODE.eq(node.name()))
                .and(UNFINISHED_WORK.WORK.eq(row.getWork()))
                .and(UNFINISHED_WORK.SITE_ID.eq(row.getSiteId()))
                .and(UNFINISHED_WORK.EARLIEST.eq(row.getEarliest()))
                .execute());
    }

    @Override
    public List<Unfinished> all() {
        return statements.read(db -> db.selectFrom(UNFINISHED_WORK)
                .where(UNFINISHED_WORK.NODE.eq(node.name()))
                .orderBy(UNFINISHED_WORK.ID)
                .fetch(JooqUnfinishedWork::work));
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
