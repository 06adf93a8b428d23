package dev.footfall.acceptance;

import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is set. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-02-01T12:00:00Z");

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
