package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.site.SiteId;
import org.jooq.DSLContext;

/** The events of a load: they stand behind all others. */
final class LoadedEvents {
    private final SiteId site;
    private final DSLContext context;
    private final long lastOfOthers;

    private LoadedEvents(SiteId site, DSLContext context, long lastOfOthers) {
        this.site = site;
        this.context = context;
        this.lastOfOthers = lastOfOthers;
    }

    static LoadedEvents begin(SiteId site, DSLContext context) {
        return new LoadedEvents(site, context, DuckDb.lastRowId(context, EVENTS));
    }

    /** Whether one of them is of one of these visitors. */
    boolean touch(Long[] visitors) {
        return context.fetchExists(
                EVENTS,
                DuckDb.rowId(EVENTS).gt(lastOfOthers),
                EVENTS.SITE_ID.eq(site.value()),
                EVENTS.USER_ID.in(DuckDb.rows(visitors)));
    }
}
