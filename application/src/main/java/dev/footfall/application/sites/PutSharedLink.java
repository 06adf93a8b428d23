package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.Optional;

/** Finds a site's shared link of a name or makes it, without a password (sites-api.md §6.2). */
public final class PutSharedLink {
    private static final String NAME = "name";

    private final SharedLinkRepository links;
    private final Memberships memberships;
    private final Transactions transactions;
    private final RandomNames names;

    public PutSharedLink(SitesStores stores, Transactions transactions, RandomNames names) {
        this.links = stores.links();
        this.memberships = stores.memberships();
        this.transactions = transactions;
        this.names = names;
    }

    public Either<SitesProblem, LinkOfSite> put(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.having(NAME))
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> transactions
                        .inOneOrNone(() -> link(asked, site))
                        .map(link -> new LinkOfSite(link, site.domain())));
    }

    private Either<SitesProblem, SharedLink> link(Asked asked, Site site) {
        return asked.text(NAME)
                .flatMap(name -> links.named(site.id(), name))
                .<Either<SitesProblem, SharedLink>>map(Either::right)
                .orElseGet(() -> made(asked, site));
    }

    private Either<SitesProblem, SharedLink> made(Asked asked, Site site) {
        if (!asked.includes(Feature.SHARED_LINKS)) {
            return Either.left(new SitesProblem.FeatureMissing(Feature.SHARED_LINKS));
        }
        return name(asked).map(name -> links.add(site.id(), new NewSharedLink(name, names.next(), Optional.empty())));
    }

    private static Either<SitesProblem, String> name(Asked asked) {
        return switch (asked.given(NAME).orElseGet(JsonTree.Null::new)) {
            case JsonTree.Text(String name)
            when name.equals(SharedLink.RESERVED_NAME) -> Either.left(new SitesProblem.LinkNameReserved());
            case JsonTree.Text(String name) when !name.isBlank() -> Either.right(name);
            case JsonTree.Text ignored -> Either.left(new SitesProblem.LinkNameBlank());
            case JsonTree.Null() -> Either.left(new SitesProblem.LinkNameBlank());
            case JsonTree ignored -> Either.left(new SitesProblem.LinkNameInvalid());
        };
    }

    /** A shared link and the present domain of its site. */
    public record LinkOfSite(SharedLink link, Domain domain) {}
}
