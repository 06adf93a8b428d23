package dev.footfall.domain.stats;

/** A cell of an answer. */
public sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    /** Always shown with a fraction, as in {@code 50.0}. */
    record Fraction(double number) implements Value {}

    /** There is no value. */
    record Nothing() implements Value {}
}
