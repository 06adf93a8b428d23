package dev.footfall.http.sites;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The addresses that people are shown.
 *
 * @param base the public address of this server, without a slash at its end
 * @param support an e-mail address for those who do not get on; empty: there is none
 */
public record ShownAddresses(String base, Optional<String> support) {
    /** Where customers of the original write to. */
    public static final String USUAL_SUPPORT = "support@plausible.io";

    /** The address that opens a site's reports (sites-api.md §6.1). */
    public String of(SharedLink link, Domain site) {
        return base + "/share/" + encoded(site.value()) + "?auth=" + link.slug();
    }

    // Java's encoder differs from the published one in two characters.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
