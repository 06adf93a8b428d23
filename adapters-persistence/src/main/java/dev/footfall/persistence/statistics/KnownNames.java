package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.visit.EventName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What events can be called that have passed a condition. What follows from that is not asked of every event again: the
 * store reads the name for the condition only, and has not to hand it on.
 */
final class KnownNames {
    private final Optional<Set<String>> names;

    private KnownNames(Optional<Set<String>> names) {
        this.names = names;
    }

    static KnownNames of(Predicate passed) {
        return new KnownNames(names(passed));
    }

    /** Empty where they can have any name. */
    private static Optional<Set<String>> names(Predicate passed) {
        return switch (passed) {
            case Predicate.TextMatch(var column, TextTest.EqualsAny(var values, var letterCase))
            when column == OfEvent.NAME && letterCase == LetterCase.MATTERS -> Optional.of(Set.copyOf(values));
            case Predicate.AllOf(var all) ->
                all.stream().map(KnownNames::names).flatMap(Optional::stream).reduce(KnownNames::both);
            case Predicate.AnyOf(var any) ->
                union(any.stream().map(KnownNames::names).toList());
            default -> Optional.empty();
        };
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Optional<Set<String>> union(List<Optional<Set<String>>> any) {
        return any.stream().allMatch(Optional::isPresent)
                ? Optional.of(any.stream()
                        .flatMap(Optional::stream)
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** How many events have this name. */
    Field<Integer> count(EventName name) {
        return names.filter(all -> Set.of(name.value()).containsAll(all)).isPresent()
                ? DSL.count()
                : DSL.count().filterWhere(EVENTS.NAME.eq(name.value()));
    }

    /** How many events have another name. */
    Field<Integer> countOthers(EventName name) {
        return names.filter(all -> !all.contains(name.value())).isPresent()
                ? DSL.count()
                : DSL.count().filterWhere(EVENTS.NAME.ne(name.value()));
    }
}
