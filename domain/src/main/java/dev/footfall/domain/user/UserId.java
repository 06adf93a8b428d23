package dev.footfall.domain.user;

/** The number a user is stored under. */
public record UserId(long value) {}
