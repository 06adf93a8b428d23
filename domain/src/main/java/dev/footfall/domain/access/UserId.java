package dev.footfall.domain.access;

/** The number a user is stored under. */
public record UserId(long value) {}
