package dev.footfall.memory.statistics;

import dev.footfall.contract.FunnelEngineContract;
import dev.footfall.contract.Stores;

/** The same of funnels. */
class ReferenceFunnelAnswersTest extends FunnelEngineContract {
    @Override
    protected Stores open() {
        MemoryStatistics memory = new MemoryStatistics(Stores.PLACE_NAMES);
        return new Stores(memory.events(), memory.loads(), memory.answers(), memory.funnelAnswers(), memory::close);
    }
}
