package dev.footfall.acceptance;

import dev.footfall.http.admin.AdjustableClock;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is set. */
final class SettableClock implements InstantSource, AdjustableClock {
    private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");

    private volatile Instant now = START;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void fix(Instant instant) {
        now = instant;
    }

    @Override
    public void release() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
