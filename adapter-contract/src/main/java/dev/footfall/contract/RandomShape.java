package dev.footfall.contract;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.SortTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** How an answer is to be given: in what order, on which page, and with what besides its rows. */
final class RandomShape {
    private final SplittableRandom random;

    RandomShape(SplittableRandom random) {
        this.random = random;
    }

    Optional<List<SortTerm>> order(List<Metric> metrics, List<Dimension> dimensions) {
        if (random.nextInt(5) < 2) {
            return Optional.empty();
        }
        List<SortTerm.By> by = new ArrayList<>();
        metrics.forEach(metric -> by.add(new SortTerm.By.OfMetric(metric)));
        // Nobody can ask for an order by goals: stats-query-v2.md §3.1.
        dimensions.stream()
                .filter(dimension -> dimension != OfEvent.GOAL)
                .forEach(dimension -> by.add(new SortTerm.By.OfDimension(dimension)));
        List<SortTerm> order = new ArrayList<>();
        while (!by.isEmpty() && random.nextInt(3) > 0) {
            order.add(new SortTerm(
                    by.remove(random.nextInt(by.size())),
                    random.nextBoolean() ? SortTerm.Direction.ASC : SortTerm.Direction.DESC));
        }
        return Optional.of(order);
    }

    Set<Include> include(boolean time) {
        Set<Include> include = new LinkedHashSet<>();
        for (Include each : Include.values()) {
            boolean asked = each == Include.IMPORTS ? random.nextBoolean() : random.nextInt(4) == 0;
            if (asked && (time || each != Include.TIME_LABELS)) {
                include.add(each);
            }
        }
        return include;
    }

    Pagination pagination() {
        return random.nextInt(3) > 0
                ? Pagination.DEFAULT
                : new Pagination(random.nextInt(1, 6), random.nextBoolean() ? 0 : random.nextInt(12));
    }
}
