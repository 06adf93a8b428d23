package dev.footfall.http.segments;

import dev.footfall.application.segments.SegmentProblem;
import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.segments.SegmentProblem.FeatureMissing;
import dev.footfall.application.segments.SegmentProblem.FiltersInvalid;
import dev.footfall.application.segments.SegmentProblem.Invalid;
import dev.footfall.application.segments.SegmentProblem.LimitReached;
import dev.footfall.application.segments.SegmentProblem.NotAllowed;
import dev.footfall.application.segments.SegmentProblem.NotFound;
import dev.footfall.application.segments.SegmentProblem.NotLoggedIn;
import dev.footfall.application.segments.SegmentProblem.OfSites;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.segment.SegmentFault;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.http.exchange.ErrorAnswer;
import java.util.function.Function;

/**
 * The published statuses and texts of what is not done with segments (sites-api.md §8).
 *
 * @param ofSites those of the Sites API
 */
record SegmentProblems(Function<SitesProblem, ErrorAnswer> ofSites) {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    ErrorAnswer describe(SegmentProblem problem) {
        return switch (problem) {
            case OfSites(SitesProblem inner) -> ofSites.apply(inner);
            case NotLoggedIn() -> ErrorAnswer.badRequest("Invalid request");
            case LimitReached() -> new ErrorAnswer(FORBIDDEN, "Segment limit reached");
            case NotAllowed(Attempt attempt) ->
                new ErrorAnswer(FORBIDDEN, "Not enough permissions to " + words(attempt));
            case FeatureMissing() ->
                ErrorAnswer.paymentRequired("Site Segments is part of the Plausible Growth plan. To get access to this "
                        + "feature, please upgrade your account.");
            case NotFound(String id) -> new ErrorAnswer(NOT_FOUND, "Segment not found with ID \"" + id + "\"");
            case Invalid(SegmentFault fault) -> ErrorAnswer.badRequest(fault.words());
            case FiltersInvalid(QueryProblem inner) -> describe(inner);
        };
    }

    // What the plan lacks costs the same status as in a query: extensions.md §1.
    private static ErrorAnswer describe(QueryProblem problem) {
        String words = QueryMessages.of(problem);
        return problem instanceof QueryProblem.PropertiesUnavailable
                ? ErrorAnswer.paymentRequired(words)
                : ErrorAnswer.badRequest("segment_data " + words);
    }

    private static String words(Attempt attempt) {
        return switch (attempt) {
            case CREATE -> "create segment";
            case EDIT -> "edit segment";
            case DELETE -> "delete segment";
            case SEE_LINKS -> "get related shared links";
        };
    }
}
