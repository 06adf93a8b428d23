package dev.footfall.http.admin;

import java.time.Instant;

/** Real time is noon of a day in spring. */
final class StoppedClock implements AdjustableClock {
    private static final Instant REAL = Instant.parse("2024-03-04T12:00:00.123456Z");

    private Instant now = REAL;

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
        now = REAL;
    }
}
