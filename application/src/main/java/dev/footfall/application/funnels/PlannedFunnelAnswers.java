package dev.footfall.application.funnels;

import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;

/** Answers through a store: the one road of every real engine. */
public final class PlannedFunnelAnswers implements FunnelAnswers {
    private final FunnelEngine engine;

    public PlannedFunnelAnswers(FunnelEngine engine) {
        this.engine = engine;
    }

    @Override
    public FunnelResult to(ResolvedFunnel funnel) {
        return FunnelResult.of(funnel, engine.execute(FunnelPlan.of(funnel)));
    }
}
