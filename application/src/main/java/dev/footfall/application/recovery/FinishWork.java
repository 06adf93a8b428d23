package dev.footfall.application.recovery;

import dev.footfall.application.export.StoredData;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.store.UnfinishedWork.Unfinished;

/** Does what was begun in one store and is still to be done in the other. May be run at any time, and twice. */
public final class FinishWork {
    private final UnfinishedWork work;
    private final SiteRepository sites;
    private final EventStore events;
    private final StoredData stored;

    public FinishWork(UnfinishedWork work, SiteRepository sites, EventStore events, StoredData stored) {
        this.work = work;
        this.sites = sites;
        this.events = events;
        this.stored = stored;
    }

    /**
     * Removes what is left of sites that are no more.
     *
     * @throws dev.footfall.application.store.StoreUnavailable when a store fails; the rest is still to be done
     */
    public void purge() {
        for (Unfinished unfinished : work.all()) {
            if (unfinished instanceof Unfinished.Purge(var site)) {
                stored.purge(site);
                work.done(unfinished);
            }
        }
    }

    /**
     * All there is. Before the first load only: what a running one has noted is not unfinished.
     *
     * @throws dev.footfall.application.store.StoreUnavailable when a store fails; the rest is still to be done
     */
    public void all() {
        purge();
        for (Unfinished unfinished : work.all()) {
            if (unfinished instanceof Unfinished.EarlierStart(var site, var earliest)) {
                // The first event is there: so the whole load is.
                if (events.firstEventAt(site, earliest).filter(earliest::equals).isPresent()) {
                    sites.startStatsNoLaterThan(site, earliest);
                }
                work.done(unfinished);
            }
        }
    }
}
