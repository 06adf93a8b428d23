package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.stats.QueryPlan.Source.Events;
import dev.footfall.domain.wildcard.Glob;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Predicates to conditions that are true or false and never unknown. */
final class PredicateCompiler {
    private final Columns columns;

    PredicateCompiler(Columns columns) {
        this.columns = columns;
    }

    /** As {@link #compile}, and nothing at all where every row passes: to be joined to others by {@code and} only. */
    Condition narrowing(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Always() -> DSL.noCondition();
            case Predicate.AllOf(var all) ->
                DSL.and(all.stream().map(this::narrowing).toList());
            default -> compile(predicate);
        };
    }

    Condition compile(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Always() -> DSL.trueCondition();
            case Predicate.Never() -> DSL.falseCondition();
            case Predicate.AllOf(var all) ->
                DSL.and(all.stream().map(this::compile).toList());
            case Predicate.AnyOf(var any) ->
                DSL.or(any.stream().map(this::compile).toList());
            case Predicate.Negated(var negated) -> DSL.not(compile(negated));
            case Predicate.TextMatch(var column, var test) -> match(column, test);
            case Predicate.ScrolledBetween(int least, int most) -> EVENTS.SCROLL_DEPTH.between(least, most);
            case Predicate.HasEvent(var sites, var range, var event) ->
                columns.visit().in(SourceCompiler.visitsWith(new Events(sites, range, event, Optional.empty())));
            case Predicate.HasProperty(var name) ->
                columns.text(new Dimension.Property(name)).isNotNull();
        };
    }

    private Condition match(Dimension column, TextTest test) {
        Optional<PlaceNameLookup> place = columns.place(column);
        if (place.isPresent()) {
            return place.get().passes(name -> passes(name, test));
        }
        Field<String> text = columns.text(column);
        Condition passes = passes(text, test);
        return column instanceof Dimension.Property ? text.isNotNull().and(passes) : passes;
    }

    private static Condition passes(Field<String> text, TextTest test) {
        return switch (test) {
            case TextTest.EqualsAny(var values, var letterCase) ->
                cased(text, letterCase)
                        .in(values.stream()
                                .filter(PredicateCompiler::canBeStored)
                                .toList());
            case TextTest.ContainsAny(var pieces, var letterCase) ->
                DSL.or(pieces.stream()
                        .filter(PredicateCompiler::canBeStored)
                        .map(piece -> Spelled.contains(cased(text, letterCase), piece))
                        .toList());
            case TextTest.FindsAny(var expressions) ->
                DSL.or(expressions.stream()
                        .filter(PredicateCompiler::canBeStored)
                        .map(expression -> Spelled.finds(text, expression))
                        .toList());
            case TextTest.MatchesAny(var patterns) ->
                DSL.or(patterns.stream()
                        .map(Glob::toRegularExpression)
                        .filter(PredicateCompiler::canBeStored)
                        .map(expression -> Spelled.matches(text, expression))
                        .toList());
        };
    }

    // Half a character cannot be written in UTF-8: it would be sent as a question mark, and mean something else.
    static boolean canBeStored(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Field<String> cased(Field<String> text, LetterCase letterCase) {
        return switch (letterCase) {
            case MATTERS -> text;
            case IGNORED -> Spelled.lower(text);
        };
    }
}
