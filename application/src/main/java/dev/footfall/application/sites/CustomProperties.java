package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.PropertyList;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.List;

/** The custom properties a site lists (sites-api.md §5). */
public final class CustomProperties {
    private static final String PROPERTY = "property";

    private final PropertyLists lists;
    private final Memberships memberships;
    private final Transactions transactions;

    public CustomProperties(SitesStores stores, Transactions transactions) {
        this.lists = new PropertyLists(stores.sites());
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
                        .flatMap(name -> transactions.inOneOrNone(() -> listed(site, name))));
    }

    public Either<SitesProblem, Site> delete(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .map(site -> transactions.inOne(() -> lists.change(
                        site, list -> list.without(asked.text(PROPERTY).orElse("")))));
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
        return lists.of(site).with(name).isTooLong()
                ? Either.left(new SitesProblem.TooManyProperties())
                : Either.right(lists.change(site, list -> list.with(name)));
    }
}
