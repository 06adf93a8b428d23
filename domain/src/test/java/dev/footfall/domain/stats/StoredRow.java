package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import java.util.Locale;
import java.util.Map;

/** A stored event or visit, which knows whether a condition holds for it. Fields that are not given are empty. */
record StoredRow(Map<Dimension, String> fields, Map<String, String> props) {
    static StoredRow with(Dimension dimension, String value) {
        return new StoredRow(Map.of(dimension, value), Map.of());
    }

    boolean satisfies(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Always() -> true;
            case Predicate.Never() -> false;
            case Predicate.AllOf(var all) -> all.stream().allMatch(this::satisfies);
            case Predicate.AnyOf(var any) -> any.stream().anyMatch(this::satisfies);
            case Predicate.Negated(var negated) -> !satisfies(negated);
            case Predicate.ScrolledBetween(int least, int most) -> throw new AssertionError("nobody scrolls here");
            case Predicate.HasEvent ignored -> throw new AssertionError("there is one row only");
            case Predicate.HasProperty(String name) -> props.containsKey(name);
            case Predicate.TextMatch(Dimension column, TextTest test) ->
                column instanceof Dimension.Property(String name)
                        ? props.containsKey(name) && passes(props.get(name), test)
                        : passes(fields.getOrDefault(column, ""), test);
        };
    }

    private static boolean passes(String stored, TextTest test) {
        return switch (test) {
            case TextTest.EqualsAny(var values, LetterCase letterCase) -> values.contains(folded(stored, letterCase));
            case TextTest.ContainsAny(var pieces, LetterCase letterCase) ->
                pieces.stream().anyMatch(folded(stored, letterCase)::contains);
            case TextTest.FindsAny(var expressions) ->
                expressions.stream().anyMatch(expression -> Expressions.isFoundIn(expression, stored));
            case TextTest.MatchesAny(var patterns) -> patterns.stream().anyMatch(glob -> glob.matches(stored));
        };
    }

    private static String folded(String text, LetterCase letterCase) {
        return letterCase == LetterCase.IGNORED ? text.toLowerCase(Locale.ROOT) : text;
    }
}
