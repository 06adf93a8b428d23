package dev.footfall.application.funnels;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.sites.Asked;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What a request is about, as far as all of them have it in common. */
record FunnelsOfSite(FunnelRepository funnels, Memberships memberships) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int LONG_BITS = 63;

    /** The name of the parameter with a funnel's number. */
    static final String FUNNEL = "funnel_id";

    /** The site in question, if the user's role on it allows what is asked. */
    Either<FunnelsProblem, Site> site(Asked asked) {
        return asked.grant()
                .admitted(memberships)
                .<Either<FunnelsProblem, Site>>map(Either::right)
                .orElseGet(() -> Either.left(new FunnelsProblem.OfSites(new SitesProblem.SiteNotFound())));
    }

    /** The same, if its team's plan includes funnels. */
    Either<FunnelsProblem, Site> payingSite(Asked asked) {
        return site(asked)
                .filterOrElse(site -> asked.includes(Feature.FUNNELS), site -> new FunnelsProblem.FeatureMissing());
    }

    Either<FunnelsProblem, Funnel> funnel(Site site, Asked asked) {
        return number(asked.text(FUNNEL).orElse("")).flatMap(id -> funnel(site, id));
    }

    Either<FunnelsProblem, Funnel> funnel(Site site, FunnelId id) {
        return funnels.find(site.id(), id)
                .<Either<FunnelsProblem, Funnel>>map(Either::right)
                .orElseGet(() -> Either.left(new FunnelsProblem.FunnelNotFound()));
    }

    /** A number that is too great for any funnel is 0, which none has. */
    static Either<FunnelsProblem, FunnelId> number(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Either.left(new FunnelsProblem.NotANumber());
        }
        BigInteger number = new BigInteger(text);
        return Either.right(new FunnelId(number.bitLength() > LONG_BITS ? 0 : number.longValueExact()));
    }
}
