package dev.footfall.application.access;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.ViewerRole;
import dev.footfall.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who looks at a site without a key.
 *
 * @param user empty: nobody is logged in
 * @param link what was shown to get in
 * @param features what the plan of the site's team includes
 */
public record Viewer(
        Site site, Optional<UserId> user, ViewerRole role, Optional<SharedLink> link, Set<Feature> features) {
    public Viewer {
        features = Set.copyOf(features);
    }
}
