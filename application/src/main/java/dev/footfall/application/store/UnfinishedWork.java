package dev.footfall.application.store;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;

/**
 * What one store has promised and the other has to do: no transaction spans the two, so the intent is written first, and
 * the work, which may be repeated, is done until it is crossed out. Survives a killed process.
 */
public interface UnfinishedWork {
    /** Noting twice is noting once. */
    void note(Unfinished work);

    /** Crosses work out. */
    void done(Unfinished work);

    /** Oldest first. */
    List<Unfinished> all();

    /** A thing to do. */
    sealed interface Unfinished {
        /** The rows of a site that is no more have to go. */
        record Purge(SiteId site) implements Unfinished {}

        /**
         * Events are being loaded of which the first happens at {@code earliest}: if they are stored, the site's
         * statistics start no later.
         */
        record EarlierStart(SiteId site, Instant earliest) implements Unfinished {}
    }
}
