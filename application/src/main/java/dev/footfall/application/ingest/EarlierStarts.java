package dev.footfall.application.ingest;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.application.store.UnfinishedWork.Unfinished.EarlierStart;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Moves the beginning of a site's statistics back to events that are stored now and happened before it. The intent comes
 * first, so that a process killed after the commit still does it.
 */
public final class EarlierStarts {
    private final SiteRepository sites;
    private final UnfinishedWork unfinished;

    public EarlierStarts(SiteRepository sites, UnfinishedWork unfinished) {
        this.sites = sites;
        this.unfinished = unfinished;
    }

    /**
     * @param earliest of the events
     * @param storing stores them
     * @param isStored whether what it says means that they are stored
     */
    <T> T around(SiteId site, Instant earliest, Supplier<T> storing, Predicate<T> isStored) {
        Unfinished start = new EarlierStart(site, earliest);
        unfinished.note(start);
        T outcome = storing.get();
        if (isStored.test(outcome)) {
            sites.startStatsNoLaterThan(site, earliest);
        }
        unfinished.done(start);
        return outcome;
    }
}
