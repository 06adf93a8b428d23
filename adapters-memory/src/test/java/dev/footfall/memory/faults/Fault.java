package dev.footfall.memory.faults;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.stats.StatsEngine;
import dev.footfall.contract.Stores;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.visit.Session;
import dev.footfall.memory.statistics.MemoryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that is wrong with an adapter.
 *
 * @param caughtBy how a test of the contract kit is displayed that has to notice it
 */
record Fault(String name, String caughtBy, Function<MemoryStatistics, Stores> seeded) {
    static final Fault NONE = ofStore("none", "", UnaryOperator.identity());

    static Fault ofEngine(String name, String caughtBy, UnaryOperator<StatsEngine> broken) {
        return new Fault(
                name,
                caughtBy,
                memory -> new Stores(
                        memory.events(),
                        memory.loads(),
                        broken.apply(memory.engine()),
                        memory.funnels(),
                        memory::close));
    }

    /** The engine answers another question than it was asked. */
    static Fault ofReading(String name, String caughtBy, UnaryOperator<QueryPlan> misread) {
        return ofEngine(name, caughtBy, engine -> plan -> engine.execute(misread.apply(plan)));
    }

    static Fault ofStore(String name, String caughtBy, UnaryOperator<EventStore> broken) {
        return new Fault(
                name,
                caughtBy,
                memory -> new Stores(
                        broken.apply(memory.events()),
                        memory.loads(),
                        memory.engine(),
                        memory.funnels(),
                        memory::close));
    }

    /** Rows of which nothing is said are left out, as by a join that loses what is null. */
    static PartialResults withoutBlank(QueryPlan plan, PartialResults found) {
        return new PartialResults(
                found.rows().stream().filter(row -> !Plans.isBlank(plan, row)).toList(), found.totalRows());
    }

    static Batch half(Batch batch) {
        List<Session> opened = batch.opened();
        return new Batch(
                batch.events(), opened.subList(0, (opened.size() + 1) / 2), batch.continued(), batch.received());
    }

    static Batch withoutContinued(Batch batch) {
        return new Batch(batch.events(), batch.opened(), List.of(), batch.received());
    }

    @Override
    public String toString() {
        return name;
    }
}
