package dev.footfall.domain.access;

import dev.footfall.domain.plan.Feature;
import java.time.Duration;

/** Why a request with a bearer key is refused, in the order of access-control.md §4. */
public sealed interface AccessProblem {
    /** No {@code Authorization} header of the form {@code Bearer key}. */
    record MissingKey() implements AccessProblem {}

    record UnknownKey() implements AccessProblem {}

    /** @param limit requests per clock hour */
    record HourlyLimitReached(long limit, Duration retryAfter) implements AccessProblem {}

    /** @param limit requests per {@code window} */
    record BurstLimitReached(long limit, Duration window, Duration retryAfter) implements AccessProblem {}

    record ScopeMissing(Scope required) implements AccessProblem {}

    record MissingSiteId() implements AccessProblem {}

    record UnknownSite() implements AccessProblem {}

    record ConsolidatedViewUnsupported() implements AccessProblem {}

    /** A team-scoped key of another team. */
    record OtherTeam() implements AccessProblem {}

    record SiteLocked() implements AccessProblem {}

    record FeatureMissing(Feature feature) implements AccessProblem {}

    /** The key's owner is neither a member of the site's team nor, with a legacy key, a guest of the site. */
    record NotAMember() implements AccessProblem {}
}
