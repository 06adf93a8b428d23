package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Value;
import java.util.OptionalDouble;

/** The cells of v1 that can be counted with. */
final class Numbers {
    private Numbers() {}

    static OptionalDouble of(Value cell) {
        return switch (cell) {
            case Value.Whole(long number) -> OptionalDouble.of((double) number);
            case Value.Fraction(double number) -> OptionalDouble.of(number);
            case Value.Nothing() -> OptionalDouble.empty();
            case Value.Text ignored -> throw notOfV1(cell);
            case Value.Decimal ignored -> throw notOfV1(cell);
            case Value.Money ignored -> throw notOfV1(cell);
        };
    }

    private static IllegalArgumentException notOfV1(Value cell) {
        return new IllegalArgumentException("no metric of v1 is " + cell);
    }
}
