package dev.footfall.memory.statistics;

import dev.footfall.application.funnels.FunnelAnswers;
import dev.footfall.application.stats.Answers;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.reference.ReferenceFunnels;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.util.function.Supplier;

/**
 * Answers by the book: no plan is made, and nothing executes one.
 *
 * @param traffic all that there is at the time of a question
 */
record ReferenceAnswers(Supplier<ReferenceEngine> traffic) implements Answers, FunnelAnswers {
    @Override
    public QueryResult to(ResolvedQuery query) {
        return traffic.get().answer(query);
    }

    @Override
    public FunnelResult to(ResolvedFunnel funnel) {
        return new ReferenceFunnels(traffic.get()).answer(funnel);
    }
}
