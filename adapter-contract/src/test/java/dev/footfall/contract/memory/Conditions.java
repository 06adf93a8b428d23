package dev.footfall.contract.memory;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Whether a row meets a plan's condition. */
final class Conditions {
    private Conditions() {}

    /** @param column the row's text, empty for a missing property */
    static boolean holds(Predicate condition, Function<Dimension, Optional<String>> column) {
        return switch (condition) {
            case Predicate.Always() -> true;
            case Predicate.Never() -> false;
            case Predicate.AllOf(List<Predicate> all) -> all.stream().allMatch(each -> holds(each, column));
            case Predicate.AnyOf(List<Predicate> any) -> any.stream().anyMatch(each -> holds(each, column));
            case Predicate.Negated(Predicate negated) -> !holds(negated, column);
            case Predicate.HasProperty(String name) ->
                column.apply(new Dimension.Property(name)).isPresent();
            case Predicate.TextMatch(Dimension dimension, TextTest test) ->
                column.apply(dimension).filter(text -> passes(text, test)).isPresent();
        };
    }

    private static boolean passes(String text, TextTest test) {
        return switch (test) {
            case TextTest.EqualsAny(Set<String> values, LetterCase letterCase) ->
                any(values, letterCase, text, String::equals);
            case TextTest.ContainsAny(Set<String> pieces, LetterCase letterCase) ->
                any(pieces, letterCase, text, String::contains);
            case TextTest.MatchesAny(var patterns) -> patterns.stream().anyMatch(pattern -> pattern.matches(text));
        };
    }

    private static boolean any(
            Set<String> sought, LetterCase letterCase, String text, BiPredicate<String, String> finds) {
        String compared = switch (letterCase) {
            case MATTERS -> text;
            case IGNORED -> {
                StringBuilder lower = new StringBuilder();
                text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
                yield lower.toString();
            }
        };
        return sought.stream().anyMatch(each -> finds.test(compared, each));
    }
}
