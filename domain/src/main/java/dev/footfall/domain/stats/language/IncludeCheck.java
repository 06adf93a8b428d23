package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.JsonType;
import dev.footfall.domain.stats.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where the {@code include} of a request breaks the schema (stats-query-v2.md §3.1 and appendix A). */
final class IncludeCheck {
    private static final List<String> COMPARISON =
            List.of(ComparisonReader.COMPARE, ComparisonReader.COMPARE_WEEKDAY, ComparisonReader.OLDER);

    private final Violations violations;
    private final Vocabulary spoken;

    IncludeCheck(Violations violations, Vocabulary spoken) {
        this.violations = violations;
        this.spoken = spoken;
    }

    void check(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            violations.wrongType(pointer, JsonType.OBJECT, value);
            return;
        }
        Set<String> known = known();
        known.forEach(name -> members.member(name).ifPresent(member -> property(pointer + "/" + name, name, member)));
        violations.unknown(pointer, members, known);
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        Arrays.stream(Include.values())
                .map(Include::wireName)
                .filter(name -> Include.named(name, spoken).isPresent())
                .forEach(known::add);
        if (spoken.has(Vocabulary.EXTENDED)) {
            known.addAll(COMPARISON);
        }
        return known;
    }

    private void property(String pointer, String name, JsonTree value) {
        switch (name) {
            case ComparisonReader.COMPARE -> {
                if (!ComparisonReader.isWellFormed(value)) {
                    violations.add(pointer, new Fault.InvalidComparison(value));
                }
            }
            case ComparisonReader.OLDER -> older(pointer, value);
            default -> flag(pointer, value);
        }
    }

    private void older(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            violations.wrongType(pointer, JsonType.OBJECT, value);
            return;
        }
        Optional<JsonTree> mode = members.member(ComparisonReader.MODE);
        boolean hasDates = mode.filter(ComparisonReader::isCustom).isPresent();
        members.member(ComparisonReader.DATES)
                .filter(dates -> hasDates && !DateRangeReader.isPair(dates))
                .ifPresent(dates ->
                        violations.add(pointer + "/" + ComparisonReader.DATES, new Fault.InvalidDateRange(dates)));
        members.member(ComparisonReader.WEEKDAY)
                .ifPresent(weekday -> flag(pointer + "/" + ComparisonReader.WEEKDAY, weekday));
        mode.filter(word -> !ComparisonReader.isMode(word))
                .ifPresent(word -> violations.add(pointer + "/" + ComparisonReader.MODE, new Fault.NotInEnumeration()));
        violations.unknown(
                pointer,
                members,
                hasDates
                        ? Set.of(ComparisonReader.DATES, ComparisonReader.WEEKDAY, ComparisonReader.MODE)
                        : Set.of(ComparisonReader.WEEKDAY, ComparisonReader.MODE));
        violations.missing(pointer, members, List.of(hasDates ? ComparisonReader.DATES : ComparisonReader.MODE));
    }

    private void flag(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Bool)) {
            violations.wrongType(pointer, JsonType.BOOLEAN, value);
        }
    }
}
