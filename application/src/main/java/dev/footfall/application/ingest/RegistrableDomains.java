package dev.footfall.application.ingest;

/** The Public Suffix List (ingestion.md §16). */
public interface RegistrableDomains {
    /** The registrable domain of a host, as in {@code example.co.uk}; the host itself where there is none. */
    String of(String hostname);
}
