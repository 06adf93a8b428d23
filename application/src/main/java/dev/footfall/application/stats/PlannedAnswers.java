package dev.footfall.application.stats;

import dev.footfall.domain.stats.Combiner;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;

/** Answers through a store: the one road of every real engine. */
public final class PlannedAnswers implements Answers {
    private final StatsEngine engine;

    public PlannedAnswers(StatsEngine engine) {
        this.engine = engine;
    }

    @Override
    public QueryResult to(ResolvedQuery query) {
        QueryPlan plan = QueryPlanner.plan(query);
        return Combiner.combine(plan, engine.execute(plan));
    }
}
