package dev.footfall.domain.funnel;

import dev.footfall.domain.stats.QueryProblem;

/** Why a question about a funnel is refused (sites-api.md §9.2). */
public sealed interface FunnelProblem {
    /** A goal is filtered on at the top level: the steps are goals already. */
    record FilteredByGoals() implements FunnelProblem {}

    /** A page is filtered on somewhere: people come by many pages. */
    record FilteredByPages() implements FunnelProblem {}

    /** Nobody gets far in five minutes. */
    record InRealtime() implements FunnelProblem {}

    /** No question of any kind can be asked so. */
    record Unasked(QueryProblem problem) implements FunnelProblem {}
}
