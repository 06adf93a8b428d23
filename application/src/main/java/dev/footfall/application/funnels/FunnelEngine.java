package dev.footfall.application.funnels;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.Levels;

/** Counts how far visitors came. Engines may differ in speed, never in numbers: see FunnelEngineContract. */
public interface FunnelEngine {
    /**
     * How many visitors there are of each level, from 0 to the number of steps.
     *
     * @throws StoreUnavailable when the store cannot be reached; never because it dislikes the question
     */
    Levels execute(FunnelPlan plan);
}
