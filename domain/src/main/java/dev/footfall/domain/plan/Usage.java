package dev.footfall.domain.plan;

/** How much of its plan's traffic a team has used in its last two billing cycles (access-control.md §8.3). */
public enum Usage {
    WITHIN,
    /** Both cycles were beyond the plan. */
    OVER,
    /** The team has sites, but this event store has no event of theirs: another one may have. */
    UNKNOWN
}
