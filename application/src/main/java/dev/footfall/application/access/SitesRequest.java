package dev.footfall.application.access;

import dev.footfall.domain.access.SitesOperation;
import java.util.Optional;
import java.util.UUID;

/**
 * What the decision procedure of the Sites API looks at.
 *
 * @param authorization the first {@code Authorization} header, as sent
 * @param site of path, body or query
 * @param team {@code team_id}; empty as well when it is no UUID
 */
public record SitesRequest(
        SitesOperation operation, Optional<String> authorization, SiteReference site, Optional<UUID> team) {
    @Override
    public String toString() {
        return "SitesRequest[" + operation + ", " + site + "]";
    }
}
