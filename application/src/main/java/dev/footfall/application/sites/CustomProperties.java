package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.PropertyList;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** The custom properties a site lists (sites-api.md §5). */
public final class CustomProperties {
    private static final String PROPERTY = "property";

    private final SiteRepository sites;
    private final Memberships memberships;
    private final Transactions transactions;

    public CustomProperties(SitesStores stores, Transactions transactions) {
        this.sites = stores.sites();
        this.memberships = stores.memberships();
        this.transactions = transactions;
    }

    /** By code point. */
    public Either<SitesProblem, List<String>> list(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .map(site -> PropertyList.of(site).sorted());
    }

    public Either<SitesProblem, Site> put(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.having(PROPERTY))
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> name(asked)
                        .flatMap(name -> paidFor(asked, name))
                        .flatMap(name -> transactions.inOneOrNone(() -> listed(current(site), name))));
    }

    public Either<SitesProblem, Site> delete(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .map(site -> transactions.inOne(() -> changed(
                        current(site),
                        PropertyList.of(current(site))
                                .without(asked.text(PROPERTY).orElse("")))));
    }

    private static Either<SitesProblem, String> name(Asked asked) {
        return asked.given(PROPERTY).orElseThrow() instanceof JsonTree.Text(String name)
                ? Either.right(name.strip())
                : Either.left(new SitesProblem.ParameterInvalid(PROPERTY));
    }

    private static Either<SitesProblem, String> paidFor(Asked asked, String name) {
        return PropertyList.isBuiltIn(name) || asked.includes(Feature.CUSTOM_PROPERTIES)
                ? Either.right(name)
                : Either.left(new SitesProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES));
    }

    private Either<SitesProblem, Site> listed(Site site, String name) {
        if (!PropertyList.isName(name)) {
            return Either.left(new SitesProblem.PropertyTooLong());
        }
        PropertyList longer = PropertyList.of(site).with(name);
        return longer.isTooLong()
                ? Either.left(new SitesProblem.TooManyProperties())
                : Either.right(changed(site, longer));
    }

    // Read again inside the transaction, or of two who add at once one would be lost.
    private Site current(Site site) {
        return sites.find(site.id()).orElse(site);
    }

    private Site changed(Site site, PropertyList properties) {
        Site changed = site.with(site.settings().withAllowedProps(properties.names()));
        if (!Optional.of(properties.names()).equals(site.settings().allowedProps())) {
            sites.change(changed);
        }
        return changed;
    }
}
