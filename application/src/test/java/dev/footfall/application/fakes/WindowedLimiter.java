package dev.footfall.application.fakes;

import dev.footfall.application.access.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fixed windows aligned to the epoch (access-control.md §9.1). */
public final class WindowedLimiter implements RateLimiter {
    private final Map<Window, Long> counts = new LinkedHashMap<>();
    private final InstantSource clock;

    public WindowedLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Verdict count(Bucket bucket, Limit limit) {
        long length = limit.window().toMillis();
        Window window = new Window(bucket, limit.window(), clock.millis() / length);
        long count = counts.merge(window, 1L, Long::sum);
        Duration untilReset = Duration.ofMillis(length - clock.millis() % length);
        return count <= limit.requests()
                ? new Verdict.Within(limit.requests() - count, untilReset)
                : new Verdict.Beyond(untilReset);
    }

    /** How often the bucket was counted in windows of this length, over all of them. */
    public long counted(Bucket bucket, Duration length) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().bucket().equals(bucket)
                        && entry.getKey().length().equals(length))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Over all buckets and windows. */
    public long counted() {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    private record Window(Bucket bucket, Duration length, long number) {}
}
