package dev.footfall.application.stats;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;

/** Executes the sub-queries of a plan. Engines may differ in speed, never in numbers: see StatsEngineContract. */
public interface StatsEngine {
    /**
     * The rows of the asked page, in the asked order.
     *
     * @throws StoreUnavailable when the store cannot be reached; never because it dislikes the question
     */
    PartialResults execute(QueryPlan plan);
}
