package dev.footfall.application.provision;

import dev.footfall.application.access.Passwords;
import dev.footfall.application.provision.Lists.OneList;
import dev.footfall.application.site.RandomNames;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;

/** The lists inside a site, in the order in which they are worked through: funnels refer to goals. */
record ListsOfSite(Provision.Stores stores, Passwords passwords, RandomNames names, Instant now) {
    static final List<String> NAMES =
            List.of("goals", "segments", "funnels", "shared_links", "guests", "invitations", "imports");

    Lists of(Site owner) {
        SiteId site = owner.id();
        return new Lists(List.of(
                new OneList("goals", new ProvisionGoals(stores.goals(), owner)),
                new OneList("segments", new ProvisionSegments(stores.users(), stores.segments(), site, now)),
                new OneList("funnels", new ProvisionFunnels(stores.goals(), stores.funnels(), site)),
                new OneList("shared_links", new ProvisionSharedLinks(stores.links(), passwords, names, site)),
                new OneList("guests", new ProvisionGuests(stores, site, now)),
                new OneList("invitations", new ProvisionInvitations(stores, site, now)),
                new OneList("imports", new ProvisionImports(stores.imports(), site))));
    }
}
