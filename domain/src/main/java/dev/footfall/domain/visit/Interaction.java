package dev.footfall.domain.visit;

/** Whether an event shows that somebody did something. */
public enum Interaction {
    /** Ends a bounce when it is a custom event. */
    INTERACTIVE,
    /** Leaves a bounce a bounce. */
    PASSIVE
}
