package dev.footfall.embedded;

import dev.footfall.application.move.Census;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SiteId;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Footfall#move} has copied, as it was counted in the target; source and target held the same.
 *
 * @param configuration empty if it stays where it was
 * @param statistics empty if they stay where they were
 * @param domains of the sites that there are
 */
public record Moved(
        Optional<Census> configuration, Optional<Census> statistics, Map<SiteId, Domain> domains, Secret secret) {
    public Moved {
        domains = Map.copyOf(domains);
    }

    /** What has to be known of the server's secret, without which no API key is recognised. */
    public enum Secret {
        /** It is where it was, and counts for the target too. */
        AS_BEFORE,
        /** It is in the target's folder as well. */
        COPIED,
        /** It is in the source's folder, and has to be given to whoever opens the target. */
        TO_BE_GIVEN
    }
}
