package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.QueryPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.ResultQuery;
import org.jooq.Select;

/**
 * The statements of plans that were asked for before, as text with its values. Making one anew takes longer than to find it
 * here, and a dashboard asks the same all day: between two midnights "the last 30 days" are the same plan. Any thread may
 * call.
 */
final class KnownStatements {
    /** What asks for the last minutes is another plan each time. */
    private static final int MOST = 256;

    private static final int LONGEST = 16_000;

    private final Map<List<?>, Known> known = new ConcurrentHashMap<>();

    ResultQuery<?> of(QueryPlan plan, DSLContext context) {
        List<?> wanted = wanted(plan);
        Known before = known.get(wanted);
        return before == null
                ? made(plan, wanted, context)
                : context.resultQuery(before.text(), before.values().toArray()).coerce(before.fields());
    }

    private Select<?> made(QueryPlan plan, List<?> wanted, DSLContext context) {
        Select<?> statement = PlanCompiler.compile(plan);
        String text = context.render(statement);
        if (text.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(wanted, Known.of(statement, text, context));
        }
        return statement;
    }

    /** All of a plan that its statement depends on: the question knows when it was asked, its statement does not. */
    private static List<?> wanted(QueryPlan plan) {
        return List.of(
                plan.drivers(), plan.joined(), plan.columns(), plan.only(), plan.order(), plan.page(), plan.rowCount());
    }

    private record Known(String text, List<Param<?>> values, List<Field<?>> fields) {
        static Known of(Select<?> statement, String text, DSLContext context) {
            List<Param<?>> values = context.extractParams(statement).values().stream()
                    .<Param<?>>map(value -> value)
                    .filter(value -> !value.isInline())
                    .toList();
            return new Known(text, values, List.of(statement.fields()));
        }
    }
}
