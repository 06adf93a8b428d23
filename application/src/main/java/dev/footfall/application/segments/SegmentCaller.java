package dev.footfall.application.segments;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.access.Viewer;
import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.segments.SegmentProblem.FeatureMissing;
import dev.footfall.application.segments.SegmentProblem.NotAllowed;
import dev.footfall.application.segments.SegmentProblem.OfSites;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.SegmentRights;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks about the segments of a site.
 *
 * @param user empty: nobody is logged in
 * @param rights what his role on the site allows
 * @param features what the plan of the site's team includes
 */
public record SegmentCaller(Site site, Optional<UserId> user, SegmentRights rights, Set<Feature> features) {
    public SegmentCaller {
        features = Set.copyOf(features);
    }

    /** Somebody with a session, or with none. */
    public static SegmentCaller of(Viewer viewer) {
        return new SegmentCaller(viewer.site(), viewer.user(), SegmentRights.of(viewer.role()), viewer.features());
    }

    static Either<SegmentProblem, SegmentCaller> of(SitesGrant grant, Memberships memberships) {
        return grant.admitted(memberships)
                .flatMap(site -> memberships
                        .on(site, grant.user())
                        .map(role -> new SegmentCaller(
                                site, Optional.of(grant.user()), SegmentRights.of(role), grant.features())))
                .<Either<SegmentProblem, SegmentCaller>>map(Either::right)
                .orElseGet(() -> Either.left(new OfSites(new SitesProblem.SiteNotFound())));
    }

    boolean sees(Segment segment) {
        return user.filter(segment::isVisibleTo).isPresent();
    }

    /** This, if the role covers segments of the kind. */
    Either<SegmentProblem, SegmentCaller> mayTouch(Kind kind, Attempt attempt) {
        return rights.cover(kind) ? Either.right(this) : Either.left(new NotAllowed(attempt));
    }

    /** This, if the plan has segments of the kind. */
    Either<SegmentProblem, SegmentCaller> hasPaidFor(Kind kind) {
        return kind == Kind.PERSONAL || features.contains(Feature.SITE_SEGMENTS)
                ? Either.right(this)
                : Either.left(new FeatureMissing());
    }
}
