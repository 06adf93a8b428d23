package dev.footfall.application.ingest;

import dev.footfall.domain.source.Referrer;
import dev.footfall.domain.source.SourceNames;

/** Names for where visitors come from, and the places nobody comes from (ingestion.md §8). */
public interface ReferrerSources extends SourceNames {
    /** Whether the host, without a leading {@code www.}, is known to send made-up visits. */
    boolean isSpam(String host);

    /** Whether the page that linked makes visits up; one with an empty host, as in {@code https:///x}, always does. */
    default boolean isSpam(Referrer referrer) {
        return referrer.host().filter(host -> host.isEmpty() || isSpam(host)).isPresent();
    }
}
