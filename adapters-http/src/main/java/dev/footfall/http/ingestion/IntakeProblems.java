package dev.footfall.http.ingestion;

import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.application.intake.IntakeProblem;
import dev.footfall.application.intake.IntakeProblem.BodyMissing;
import dev.footfall.application.intake.IntakeProblem.IntervalUnknown;
import dev.footfall.application.intake.IntakeProblem.RangeUnreadable;
import dev.footfall.application.intake.IntakeProblem.SiteNotFound;
import dev.footfall.http.exchange.ErrorAnswer;

/** Statuses and texts of what is not told about a site's events. */
final class IntakeProblems {
    private static final int NOT_FOUND = 404;

    private IntakeProblems() {}

    static ErrorAnswer describe(IntakeProblem problem) {
        return switch (problem) {
            case SiteNotFound() -> new ErrorAnswer(NOT_FOUND, "Site could not be found");
            case RangeUnreadable() ->
                ErrorAnswer.badRequest("Parameter `date_range` must be hours or days such as `24h` or `7d`, at most "
                        + IngestionCounts.MEMORY.toDays() + " days");
            case IntervalUnknown() -> ErrorAnswer.badRequest("Parameter `interval` must be one of: `hour`, `day`");
            case BodyMissing() ->
                ErrorAnswer.badRequest("Parameter `body` is required to explain an event: what a tracker would send");
        };
    }
}
