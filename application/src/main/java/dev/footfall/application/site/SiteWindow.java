package dev.footfall.application.site;

import dev.footfall.domain.site.SiteId;
import java.util.Optional;

/**
 * Some of many sites: those strictly between the bounds, and of these the first ones in the order asked for, or, with
 * only the second bound, the last ones.
 *
 * @param after sites made before this one
 * @param before sites made after this one
 * @param most how many at most
 */
public record SiteWindow(Optional<SiteId> after, Optional<SiteId> before, int most) {
    public boolean isAtTheEnd() {
        return after.isEmpty() && before.isPresent();
    }
}
