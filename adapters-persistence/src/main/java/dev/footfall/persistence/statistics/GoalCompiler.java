package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.stats.QueryPlan.GroupKey.NamedCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The rows of a table once for every goal they reach. Goals that are reached by what certain columns equal are joined as a
 * relation: a thousand of them as a thousand conditions on every row would take a hundred times as long. Only patterns and
 * ranges are conditions of their own.
 */
final class GoalCompiler {
    /** The name of a goal. */
    static final Field<String> GOAL = DSL.field(DSL.name("goal"), SQLDataType.VARCHAR);

    private final Table<?> table;
    private final Condition own;
    private final Columns columns;

    /** @param own which rows are looked at */
    GoalCompiler(Table<?> table, Condition own, Columns columns) {
        this.table = table;
        this.own = own;
        this.columns = columns;
    }

    /** Under the name of the table, so that what is read of it keeps its name. */
    Table<?> reaching(List<NamedCondition> goals) {
        Map<List<Dimension>, List<Equal>> joined = new LinkedHashMap<>();
        List<NamedCondition> others = new ArrayList<>();
        for (NamedCondition goal : goals) {
            Optional<Map<Dimension, String>> values = equalities(goal.reached());
            if (values.isPresent()) {
                joined.computeIfAbsent(List.copyOf(values.get().keySet()), none -> new ArrayList<>())
                        .add(new Equal(goal.goal(), List.copyOf(values.get().values())));
            } else if (!(goal.reached() instanceof Predicate.Never)) {
                others.add(goal);
            }
        }
        List<Select<Record>> all = new ArrayList<>();
        joined.forEach((dimensions, equal) -> all.add(joined(dimensions, equal)));
        if (!others.isEmpty() || joined.isEmpty()) {
            all.add(tested(others));
        }
        return all.stream().reduce(Select::unionAll).orElseThrow().asTable(table.getName());
    }

    private Select<Record> joined(List<Dimension> dimensions, List<Equal> goals) {
        List<List<String>> lists = new ArrayList<>();
        lists.add(goals.stream().map(Equal::goal).toList());
        List<Field<?>> fields = new ArrayList<>();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int at = i;
            lists.add(goals.stream().map(goal -> goal.values().get(at)).toList());
            Field<String> value = DSL.field(DSL.name("value_" + i), SQLDataType.VARCHAR);
            fields.add(Spelled.listed(lists, i + 1).as(value));
            equal.add(columns.text(dimensions.get(i)).eq(value));
        }
        fields.addFirst(Spelled.listed(lists, 0).as(GOAL));
        return DSL.select(List.of(table.asterisk(), GOAL))
                .from(table.join(DSL.select(fields).asTable(DSL.name("goals"))).on(DSL.and(equal)))
                .where(own);
    }

    private Select<Record> tested(List<NamedCondition> goals) {
        PredicateCompiler conditions = new PredicateCompiler(columns);
        List<Field<String>> names = goals.stream()
                .map(goal -> DSL.when(conditions.compile(goal.reached()), DSL.val(goal.goal())))
                .<Field<String>>map(name -> name)
                .toList();
        return DSL.select(List.of(
                        table.asterisk(),
                        (names.isEmpty() ? DSL.val((String) null) : Spelled.unnested(names)).as(GOAL)))
                .from(table)
                .where(own);
    }

    /** Which columns have to be equal to what, if nothing else is asked of a row. */
    private Optional<Map<Dimension, String>> equalities(Predicate predicate) {
        if (predicate instanceof Predicate.AllOf(var all)) {
            Map<Dimension, String> values = new LinkedHashMap<>();
            for (Predicate one : all) {
                Optional<Map<Dimension, String>> found = equalities(one);
                if (found.isEmpty() || found.get().keySet().stream().anyMatch(values::containsKey)) {
                    return Optional.empty();
                }
                values.putAll(found.get());
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        }
        return predicate instanceof Predicate.TextMatch(var column, TextTest.EqualsAny(var texts, var letterCase))
                        && texts.size() == 1
                        && letterCase == LetterCase.MATTERS
                        && columns.place(column).isEmpty()
                        && texts.stream().allMatch(GoalCompiler::canBeListed)
                ? Optional.of(Map.of(column, texts.iterator().next()))
                : Optional.empty();
    }

    // Lists are sent as JSON, in which DuckDB reads no NUL.
    private static boolean canBeListed(String text) {
        return text.indexOf('\0') < 0 && PredicateCompiler.canBeStored(text);
    }

    /** A goal and what its columns have to be equal to. */
    private record Equal(String goal, List<String> values) {}
}
