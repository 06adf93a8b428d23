package dev.footfall.application.segments;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.segment.SegmentFault;
import dev.footfall.domain.stats.QueryProblem;

/** Why something is not done with a segment (sites-api.md §8). */
public sealed interface SegmentProblem {
    /** With a key: what every list and every site of the Sites API can be wrong about. */
    record OfSites(SitesProblem problem) implements SegmentProblem {}

    /** Nobody is logged in who could own it. */
    record NotLoggedIn() implements SegmentProblem {}

    /** The site has as many segments as it may have. */
    record LimitReached() implements SegmentProblem {}

    /** The role does not cover this kind of segment. */
    record NotAllowed(Attempt attempt) implements SegmentProblem {}

    /** The plan of the site's team lacks segments of the site. */
    record FeatureMissing() implements SegmentProblem {}

    /**
     * There is none for this user.
     *
     * @param id as asked for, be it a number or not
     */
    record NotFound(String id) implements SegmentProblem {}

    record Invalid(SegmentFault fault) implements SegmentProblem {}

    /** The filters make no sense on this site. */
    record FiltersInvalid(QueryProblem problem) implements SegmentProblem {}

    /** What was attempted. */
    enum Attempt {
        CREATE,
        EDIT,
        DELETE,
        SEE_LINKS
    }
}
