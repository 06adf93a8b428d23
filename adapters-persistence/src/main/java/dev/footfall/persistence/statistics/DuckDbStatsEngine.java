package dev.footfall.persistence.statistics;

import dev.footfall.application.stats.StatsEngine;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;

/** Answers each plan with one statement, so that all its parts see the same commits. Any thread may call. */
public final class DuckDbStatsEngine implements StatsEngine {
    private final DuckDbDatabase database;

    public DuckDbStatsEngine(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public PartialResults execute(QueryPlan plan) {
        return RowReader.read(plan, database.read(context -> context.fetch(PlanCompiler.compile(plan))));
    }
}
