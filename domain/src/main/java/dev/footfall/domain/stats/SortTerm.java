package dev.footfall.domain.stats;

import java.util.Locale;

/** One criterion of an order. */
public record SortTerm(By by, Direction direction) {
    public static SortTerm descending(Metric metric) {
        return new SortTerm(new By.OfMetric(metric), Direction.DESC);
    }

    public static SortTerm ascending(Dimension dimension) {
        return new SortTerm(new By.OfDimension(dimension), Direction.ASC);
    }

    /** What is compared. */
    public sealed interface By {
        String wireName();

        record OfMetric(Metric metric) implements By {
            @Override
            public String wireName() {
                return metric.wireName();
            }
        }

        record OfDimension(Dimension dimension) implements By {
            @Override
            public String wireName() {
                return dimension.wireName();
            }
        }
    }

    /** Which end comes first. */
    public enum Direction {
        ASC,
        DESC;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
