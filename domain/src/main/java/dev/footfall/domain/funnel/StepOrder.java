package dev.footfall.domain.funnel;

/** How closely the steps of a funnel follow each other (sites-api.md §9.3). */
public enum StepOrder {
    /** Whatever happens in between does not matter. */
    SEQUENTIAL,
    /** Whoever does anything else in between goes no further. */
    STRICT
}
