package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Value;
import java.util.Optional;

/**
 * Means of visits that are partly imported: the site's own mean, rounded, counts as often as it has visits
 * (stats-query-v2.md §12.5).
 *
 * @param visits the site's own
 */
record Merged(long visits, Optional<Tally> imported) {
    private static final double HUNDREDTHS = 100;

    Value bounceRate(long percent) {
        return imported.<Value>map(more -> new Value.Fraction(mean(percent, 100 * more.bounces(), more.ratedVisits())))
                .orElseGet(() -> new Value.Whole(percent));
    }

    Value duration(long seconds) {
        return imported.<Value>map(more -> new Value.Fraction(mean(seconds, more.seconds(), more.ratedVisits())))
                .orElseGet(() -> new Value.Whole(seconds));
    }

    Value viewsPerVisit(long hundredths) {
        return new Value.Fraction(imported.map(more -> mean(hundredths, 100 * more.pageviews(), more.visits()))
                        .orElse(hundredths)
                / HUNDREDTHS);
    }

    private long mean(long own, long sum, long of) {
        return Quotient.rounded(sum + own * visits, of + visits);
    }
}
