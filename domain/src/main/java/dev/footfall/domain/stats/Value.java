package dev.footfall.domain.stats;

import java.math.BigDecimal;

/** A cell of an answer. */
public sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    /** Always shown with a fraction, as in {@code 50.0}. */
    record Fraction(double number) implements Value {}

    /** An exact number that is not shown as it is. */
    record Decimal(BigDecimal number) implements Value {}

    /** @param currency three upper-case letters */
    record Money(BigDecimal amount, String currency) implements Value {}

    /** There is no value. */
    record Nothing() implements Value {}
}
