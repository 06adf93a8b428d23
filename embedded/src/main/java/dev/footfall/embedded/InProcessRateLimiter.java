package dev.footfall.embedded;

import dev.footfall.application.access.RateLimiter;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts in this process. A counter is a bucket too large to empty that is filled up at the start of every window: what
 * has been taken out is the count, and the limit it is held against may differ from request to request.
 */
final class InProcessRateLimiter implements RateLimiter {
    // Bucket4j fills up at one token a nanosecond at most, and the shortest window is a second.
    private static final long FULL = 1_000_000_000;

    private final ConcurrentMap<Counter, io.github.bucket4j.Bucket> counters = new ConcurrentHashMap<>();
    private final TimeMeter meter;
    private final InstantSource clock;

    InProcessRateLimiter(InstantSource clock) {
        this.clock = clock;
        this.meter = new Clock(clock);
    }

    @Override
    public Verdict count(RateLimiter.Bucket bucket, Limit limit) {
        ConsumptionProbe probe = counters.computeIfAbsent(new Counter(bucket, limit.window()), this::open)
                .tryConsumeAndReturnRemaining(1);
        long count = FULL - probe.getRemainingTokens();
        Duration left = untilReset(limit.window());
        return count <= limit.requests()
                ? new Verdict.Within(limit.requests() - count, left)
                : new Verdict.Beyond(left);
    }

    private io.github.bucket4j.Bucket open(Counter counter) {
        Instant next = clock.instant().plus(untilReset(counter.window()));
        return io.github.bucket4j.Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(BandwidthBuilder.builder()
                        .capacity(FULL)
                        .refillIntervallyAligned(FULL, counter.window(), next)
                        .initialTokens(FULL)
                        .build())
                .build();
    }

    private Duration untilReset(Duration window) {
        long now = clock.millis();
        return Duration.ofMillis(window.toMillis() - Math.floorMod(now, window.toMillis()));
    }

    private record Counter(RateLimiter.Bucket bucket, Duration window) {}

    /** Wall-clock time, which windows aligned to the epoch need. */
    private record Clock(InstantSource source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(source.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
