package dev.footfall.domain.funnel;

import java.util.List;

/**
 * How far visitors came.
 *
 * @param visitors how many took no step, the first only, the second at last, and so on
 */
public record Levels(List<Long> visitors) {
    public Levels {
        visitors = List.copyOf(visitors);
    }

    /** How many took this step; step 0 are all. */
    public long reaching(int step) {
        return visitors.stream().skip(step).mapToLong(Long::longValue).sum();
    }
}
