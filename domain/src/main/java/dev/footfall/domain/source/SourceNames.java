package dev.footfall.domain.source;

import java.util.Optional;

/** Names of the places visitors come from (ingestion.md §8.4, §8.5). */
public interface SourceNames {
    /**
     * The source a referring page belongs to, as in {@code Google} for {@code www.google.co.uk}; empty when no entry fits.
     *
     * @param host as the referrer spells it
     * @param path {@code /} when the referrer has none
     */
    Optional<String> sourceOf(String host, String path);

    /** The name under which a tag or host is reported, as in {@code Facebook} for {@code fb}; unknown text as it is. */
    String canonical(String candidate);
}
