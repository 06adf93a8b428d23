package dev.footfall.domain.site;

import dev.footfall.domain.wildcard.Glob;
import java.util.List;
import java.util.Optional;

/**
 * Whose events a site refuses (ingestion.md §19), each list in the order given. In patterns {@code *} and {@code **} stand
 * for any text, slashes and dots included; everything else for itself, letter case included.
 *
 * @param ips addresses of visitors, as text; {@code /32} and {@code /128} may follow
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

    /** Whether events of pages on this host, which may be {@code (none)}, are taken in. */
    public boolean admitHostname(String hostname) {
        return hostnames.isEmpty() || hostnames.stream().anyMatch(rule -> matches(rule, hostname));
    }

    public boolean blockPage(String pathname) {
        return pages.stream().anyMatch(rule -> matches(rule, pathname));
    }

    /** @param address as text; what is no address is blocked by a rule of the same text only */
    public boolean blockAddress(String address) {
        if (ips.isEmpty()) {
            return false;
        }
        Optional<IpAddress> parsed = IpAddress.parse(address);
        return ips.stream()
                .anyMatch(rule -> rule.equals(address)
                        || (parsed.isPresent() && parsed.equals(IpAddress.parse(withoutNetmask(rule)))));
    }

    /** @param country its code, not empty */
    public boolean blockCountry(String country) {
        return countries.stream().anyMatch(country::equalsIgnoreCase);
    }

    // A pipe is an ordinary character here.
    private static boolean matches(String rule, String text) {
        return Glob.of(rule.replace("|", "\\|")).matches(text);
    }

    private static String withoutNetmask(String rule) {
        String whole = rule.contains(":") ? "/128" : "/32";
        return rule.endsWith(whole) ? rule.substring(0, rule.length() - whole.length()) : rule;
    }
}
