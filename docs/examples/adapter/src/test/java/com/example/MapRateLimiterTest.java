package com.example;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.contract.RateLimiterContract;
import java.time.InstantSource;

/** All that is asked of a rate limiter. Event stores, engines and repositories have contracts of the same kind. */
class MapRateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter open(InstantSource clock) {
        return new MapRateLimiter(clock);
    }
}
