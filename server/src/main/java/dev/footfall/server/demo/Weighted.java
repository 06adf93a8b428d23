package dev.footfall.server.demo;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Things of which some are picked more often than others. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    /** @param weights one for each thing */
    Weighted(List<T> things, double[] weights) {
        this.things = List.copyOf(things);
        this.upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** The n-th is picked in proportion to {@code 1 / n^exponent}. */
    static <T> Weighted<T> zipf(List<T> things, double exponent) {
        double[] weights = new double[things.size()];
        Arrays.setAll(weights, i -> Math.pow(i + 1.0, -exponent));
        return new Weighted<>(things, weights);
    }

    T pick(RandomGenerator random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        // Rounding may lead one place beyond the end.
        return things.get(Math.min(at < 0 ? -at - 1 : at + 1, things.size() - 1));
    }
}
