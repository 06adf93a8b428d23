package dev.footfall.application.access;

import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a request stands with the limits of whoever shares its count, in the order in which they are asked. Empty when it was
 * not counted, as without a known key.
 */
public record Tally(List<Entry> entries) {
    public static final Tally NOT_COUNTED = new Tally(List.of());

    public Tally {
        entries = List.copyOf(entries);
    }

    Tally with(Entry next) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(next);
        return new Tally(all);
    }

    /** @param verdict empty: not counted there, because a limit before it had been reached */
    public record Entry(Name name, Limit limit, Optional<Verdict> verdict) {}

    /** The limits there are. */
    public enum Name {
        HOURLY,
        BURST
    }
}
