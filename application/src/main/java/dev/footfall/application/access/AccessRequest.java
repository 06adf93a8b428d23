package dev.footfall.application.access;

import dev.footfall.domain.access.ApiFamily;
import java.util.Optional;

/**
 * What the decision procedure looks at.
 *
 * @param authorization the first {@code Authorization} header, as sent
 */
public record AccessRequest(ApiFamily family, Optional<String> authorization, SiteReference site) {
    @Override
    public String toString() {
        return "AccessRequest[" + family + ", " + site + "]";
    }
}
