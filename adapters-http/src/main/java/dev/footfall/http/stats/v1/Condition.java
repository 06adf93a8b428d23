package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.List;

/** A filter as written: what it is about is still only a name. */
record Condition(Operator operator, String property, List<Clause> anyOf, CaseRule caseRule) {
    static final String GOAL = "event:goal";
    static final String COUNTRY = "visit:country";

    Condition {
        anyOf = List.copyOf(anyOf);
    }

    static Condition of(Operator operator, String property, List<String> anyOf) {
        return new Condition(
                operator, property, anyOf.stream().<Clause>map(Clause.Text::new).toList(), CaseRule.UNSAID);
    }
}
