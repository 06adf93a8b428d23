package dev.footfall.embedded;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.contract.RateLimiterContract;
import java.time.InstantSource;

class InProcessRateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter open(InstantSource clock) {
        return new InProcessRateLimiter(clock);
    }
}
