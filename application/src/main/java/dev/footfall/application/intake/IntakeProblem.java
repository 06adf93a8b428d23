package dev.footfall.application.intake;

/** Why nothing can be said about a site's events. */
public sealed interface IntakeProblem {
    /** There is no such site, or the user's role on it does not allow this. */
    record SiteNotFound() implements IntakeProblem {}

    /** A time range that is none, or longer than is remembered. */
    record RangeUnreadable() implements IntakeProblem {}

    /** Neither hours nor days. */
    record IntervalUnknown() implements IntakeProblem {}

    /** Nothing that could be an event was sent. */
    record BodyMissing() implements IntakeProblem {}
}
