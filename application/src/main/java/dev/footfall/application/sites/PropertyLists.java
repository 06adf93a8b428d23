package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.PropertyList;
import dev.footfall.domain.site.Site;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The lists of custom properties of sites, to be used inside a transaction: each method reads the site again, or of two who
 * add at once one would be lost.
 */
public record PropertyLists(SiteRepository sites) {
    /** What the site lists now. */
    public PropertyList of(Site site) {
        return PropertyList.of(current(site));
    }

    /** A site that has never listed anything does so from now on, be the list as empty as it was. */
    public Site change(Site site, UnaryOperator<PropertyList> change) {
        Site present = current(site);
        PropertyList properties = change.apply(PropertyList.of(present));
        Site changed = present.with(present.settings().withAllowedProps(properties.names()));
        if (!Optional.of(properties.names()).equals(present.settings().allowedProps())) {
            sites.change(changed);
        }
        return changed;
    }

    private Site current(Site site) {
        return sites.find(site.id()).orElse(site);
    }
}
