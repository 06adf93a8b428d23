package dev.footfall.http.admin;

import java.time.Instant;

/** A clock that tests may stop. For everything that depends on today; limits and timeouts keep real time. */
public interface AdjustableClock {
    Instant now();

    /** From now on it is this instant, standing still. */
    void fix(Instant instant);

    /** Back to real time. */
    void release();
}
