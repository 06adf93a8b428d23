package dev.footfall.application.ingest;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes in much at once, beside live traffic. One load at a time: callers see to it. */
public interface BulkStore {
    /**
     * Begins a load into one site: a transaction that live commits neither wait for nor see before its end. It works on
     * the state of the store at this moment.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    Load begin(SiteId site);

    /** How far an earlier load of this file into the site has come: rows committed; 0 if there was none. */
    long progressOf(SiteId site, String file);

    /** A load that is under way. Used by one thread. Every method throws {@link StoreUnavailable} when the store fails. */
    interface Load extends AutoCloseable {
        /**
         * For each of these visitors who has one the last visit, as it stands in this load: the one that got the last
         * event, by order of arrival; with the timestamp of that event as its last activity.
         */
        List<LiveSession> lastVisits(Collection<VisitorId> visitors);

        /** Those of the visits that are stored, whatever their site, those of this load included. */
        Set<SessionId> known(Collection<SessionId> visits);

        /** Adds events and visits. {@code continued} may be visits that were stored before or opened by this load. */
        void append(Batch batch);

        /** Adds rows of aggregates, all under one import. */
        void append(ImportId owner, List<ImportedRow> rows);

        /** Whether this load has events of one of these visitors. */
        boolean touches(Collection<VisitorId> visitors);

        /**
         * Returns once everything is durable and visible to every later reader. Short, because the caller holds live
         * commits off meanwhile.
         *
         * @param progress remembered in the same transaction
         */
        void commit(Optional<Progress> progress);

        /** Undoes what has not been committed. */
        @Override
        void close();
    }

    /** How many rows of a file are stored. */
    record Progress(String file, long rows) {}
}
