package dev.footfall.domain.team;

/** The number a team is stored under. The Sites API shows the team's UUID instead. */
public record TeamId(long value) {}
