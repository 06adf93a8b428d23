package dev.footfall.application.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.sites.PropertyLists;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.PropertyList;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.List;

/** The custom properties of a plugin's site (sites-api.md §10.5). */
public final class PluginProperties {
    private final PropertyLists lists;
    private final Transactions transactions;

    public PluginProperties(SiteRepository sites, Transactions transactions) {
        this.lists = new PropertyLists(sites);
        this.transactions = transactions;
    }

    /** @return all the site lists then, the new ones first, in their order */
    public Either<PluginsProblem, PropertyList> put(PluginGrant grant, List<String> written) {
        List<String> names = written.stream().map(String::strip).toList();
        boolean isPaidFor =
                grant.includes(Feature.CUSTOM_PROPERTIES) || names.stream().allMatch(PropertyList::isBuiltIn);
        return isPaidFor
                ? transactions.inOneOrNone(() -> listed(grant.site(), names))
                : Either.left(new PluginsProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES));
    }

    private Either<PluginsProblem, PropertyList> listed(Site site, List<String> names) {
        if (!names.stream().allMatch(PropertyList::isName)) {
            return Either.left(new PluginsProblem.PropertyNameLength());
        }
        PropertyList longer = PropertyList.of(lists.change(site, list -> with(list, names)));
        return longer.isTooLong() ? Either.left(new PluginsProblem.TooManyProperties()) : Either.right(longer);
    }

    // Each goes to the front, so the last one goes first.
    private static PropertyList with(PropertyList list, List<String> names) {
        PropertyList longer = list;
        for (String name : names.reversed()) {
            longer = longer.with(name);
        }
        return longer;
    }

    /** No longer lists these; what is not listed does no harm. */
    public PropertyList delete(PluginGrant grant, List<String> names) {
        return transactions.inOne(() -> PropertyList.of(lists.change(grant.site(), list -> without(list, names))));
    }

    private static PropertyList without(PropertyList list, List<String> names) {
        return new PropertyList(
                list.names().stream().filter(name -> !names.contains(name)).toList());
    }
}
