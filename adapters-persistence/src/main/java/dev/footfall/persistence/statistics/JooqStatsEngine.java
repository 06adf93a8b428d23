package dev.footfall.persistence.statistics;

import dev.footfall.application.stats.StatsEngine;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;

/** Answers each plan with one statement, so that all its parts see the same commits. Any thread may call. */
public abstract class JooqStatsEngine implements StatsEngine {
    private final Questions questions;
    private final KnownStatements statements = new KnownStatements();

    protected JooqStatsEngine(Questions questions) {
        this.questions = questions;
    }

    @Override
    public final PartialResults execute(QueryPlan plan) {
        return RowReader.read(plan, questions.read(context -> context.fetch(statements.of(plan, context))));
    }
}
