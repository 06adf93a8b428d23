package dev.footfall.domain.site;

import java.util.List;

/**
 * Whose events a site refuses (ingestion.md, shields), each list in the order given.
 *
 * @param ips addresses of visitors, as text
 * @param countries ISO 3166-1 alpha-2 codes
 * @param pages paths and patterns of paths
 * @param hostnames patterns of the only hosts taken in; an empty list takes in all
 */
public record Shields(List<String> ips, List<String> countries, List<String> pages, List<String> hostnames) {
    public static final Shields NONE = new Shields(List.of(), List.of(), List.of(), List.of());

    public Shields {
        ips = List.copyOf(ips);
        countries = List.copyOf(countries);
        pages = List.copyOf(pages);
        hostnames = List.copyOf(hostnames);
    }
}
