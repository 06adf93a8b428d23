package com.example;

import dev.footfall.application.access.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests in a map of this process: put a cache that several share in its place. */
final class MapRateLimiter implements RateLimiter {
    private final Map<Counted, Count> counts = new ConcurrentHashMap<>();
    private final InstantSource clock;

    MapRateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Verdict count(Bucket bucket, Limit limit) {
        Instant now = clock.instant();
        long window = limit.window().toMillis();
        Instant start = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), window) * window);
        Count count = counts.merge(
                new Counted(bucket, limit.window()),
                new Count(start, 1),
                (known, one) -> known.start().equals(start) ? new Count(start, known.requests() + 1) : one);
        Duration untilReset = Duration.between(now, start.plus(limit.window()));
        return count.requests() > limit.requests()
                ? new Verdict.Beyond(untilReset)
                : new Verdict.Within(limit.requests() - count.requests(), untilReset);
    }

    private record Counted(Bucket bucket, Duration window) {}

    private record Count(Instant start, long requests) {}
}
