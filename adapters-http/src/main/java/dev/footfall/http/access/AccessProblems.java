package dev.footfall.http.access;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.BurstLimitReached;
import dev.footfall.domain.access.AccessProblem.ConsolidatedViewUnsupported;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.AccessProblem.HourlyLimitReached;
import dev.footfall.domain.access.AccessProblem.MissingKey;
import dev.footfall.domain.access.AccessProblem.MissingSiteId;
import dev.footfall.domain.access.AccessProblem.NotAMember;
import dev.footfall.domain.access.AccessProblem.OtherTeam;
import dev.footfall.domain.access.AccessProblem.ScopeMissing;
import dev.footfall.domain.access.AccessProblem.SiteLocked;
import dev.footfall.domain.access.AccessProblem.UnknownKey;
import dev.footfall.domain.access.AccessProblem.UnknownSite;
import dev.footfall.domain.plan.Feature;
import dev.footfall.http.exchange.ErrorAnswer;
import java.time.Duration;
import java.util.Optional;

/** The published statuses and texts of refusals (access-control.md §4.4). */
public final class AccessProblems {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final ErrorAnswer KEY_OR_SITE =
            unauthorized("Invalid API key or site ID. Please make sure you're using "
                    + "a valid API key with access to the site you've requested.");
    private static final ErrorAnswer KEY_OR_RESOURCE =
            unauthorized("Invalid API key. Please make sure you're using a valid "
                    + "API key with access to the resource you've requested.");

    private AccessProblems() {}

    // Whether a key, a site or a membership is missing must look the same, or strangers learn which sites exist.
    public static ErrorAnswer describe(AccessProblem problem) {
        return describe(problem, KEY_OR_SITE);
    }

    /** As the Sites API has it. */
    public static ErrorAnswer describeForSites(AccessProblem problem) {
        return describe(problem, KEY_OR_RESOURCE);
    }

    private static ErrorAnswer describe(AccessProblem problem, ErrorAnswer unknown) {
        return switch (problem) {
            case MissingKey() ->
                unauthorized("Missing API key. Please use a valid Plausible API key as a Bearer Token.");
            case UnknownKey() -> unknown;
            case HourlyLimitReached(long limit, Duration retryAfter) ->
                tooMany(
                        "Too many API requests. Your API key is limited to " + limit
                                + " requests per hour. Please contact us to request more capacity.",
                        retryAfter);
            case BurstLimitReached(long limit, Duration window, Duration retryAfter) ->
                tooMany(
                        "Too many API requests in a short period of time. The limit is " + limit + " per "
                                + window.toSeconds() + " seconds. Please throttle your requests.",
                        retryAfter);
            case ScopeMissing ignored -> unknown;
            case MissingSiteId() ->
                ErrorAnswer.badRequest(
                        "Missing site ID. Please provide the required site_id parameter with your request.");
            case UnknownSite() -> unknown;
            case ConsolidatedViewUnsupported() ->
                ErrorAnswer.badRequest("This operation is unavailable for a consolidated view");
            case OtherTeam() -> unknown;
            case SiteLocked() ->
                ErrorAnswer.paymentRequired("This Plausible site is locked due to missing active subscription. "
                        + "In order to access it, the site owner should subscribe to a suitable plan");
            case FeatureMissing(Feature feature) ->
                ErrorAnswer.paymentRequired("The account that owns this API key does not have access to "
                        + feature.displayName()
                        + ". Please make sure you're using the API key of a subscriber account and that the "
                        + "subscription plan includes " + feature.displayName());
            case NotAMember() -> unknown;
        };
    }

    private static ErrorAnswer unauthorized(String message) {
        return new ErrorAnswer(UNAUTHORIZED, message);
    }

    private static ErrorAnswer tooMany(String message, Duration retryAfter) {
        return new ErrorAnswer(TOO_MANY_REQUESTS, message, Optional.of(retryAfter));
    }
}
