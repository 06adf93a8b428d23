package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.SitesGrant;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * A request that key and plan allow.
 *
 * @param parameters of path, body and query, as one
 */
public record Asked(SitesGrant grant, JsonTree.Members parameters) {
    public static final String SITE = "site_id";

    /** What a parameter says, also when that is null; empty when it is not there. */
    public Optional<JsonTree> given(String name) {
        return parameters.member(name);
    }

    /** The text of a parameter; empty when it is missing or no text. */
    public Optional<String> text(String name) {
        return given(name)
                .flatMap(value -> value instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /** This, if the parameter is there, whatever its value. */
    Either<SitesProblem, Asked> having(String name) {
        return given(name).isPresent()
                ? Either.right(this)
                : Either.left(new SitesProblem.ParameterMissing(grant.operation(), name));
    }

    /** The site in question, if the user's role on it allows what is asked. */
    Either<SitesProblem, Site> site(Memberships memberships) {
        return grant.admitted(memberships)
                .<Either<SitesProblem, Site>>map(Either::right)
                .orElseGet(() -> Either.left(new SitesProblem.SiteNotFound()));
    }

    /** Whether the plan of the site's team includes this. */
    public boolean includes(Feature feature) {
        return grant.features().contains(feature);
    }
}
