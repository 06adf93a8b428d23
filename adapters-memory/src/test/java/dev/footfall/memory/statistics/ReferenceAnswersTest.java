package dev.footfall.memory.statistics;

import dev.footfall.contract.StatsEngineContract;
import dev.footfall.contract.Stores;

/** What is worked out without a plan; what is kept reaches the reference engine whole. */
class ReferenceAnswersTest extends StatsEngineContract {
    @Override
    protected Stores open() {
        MemoryStatistics memory = new MemoryStatistics(Stores.PLACE_NAMES);
        return new Stores(memory.events(), memory.loads(), memory.answers(), memory.funnelAnswers(), memory::close);
    }
}
