package dev.footfall.domain.goal;

/** The number a goal is stored under; newer goals have greater ones. */
public record GoalId(long value) {}
