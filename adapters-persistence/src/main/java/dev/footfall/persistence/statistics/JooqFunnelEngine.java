package dev.footfall.persistence.statistics;

import dev.footfall.application.funnels.FunnelEngine;
import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.Levels;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Answers each plan with one statement. Any thread may call. */
public abstract class JooqFunnelEngine implements FunnelEngine {
    private final Questions questions;

    protected JooqFunnelEngine(Questions questions) {
        this.questions = questions;
    }

    @Override
    public final Levels execute(FunnelPlan plan) {
        Map<Integer, Long> counted = questions.read(context ->
                context.fetch(FunnelCompiler.compile(plan)).intoMap(FunnelCompiler.LEVEL, FunnelCompiler.VISITORS));
        long[] steps = IntStream.rangeClosed(1, plan.steps().size())
                .mapToLong(level -> counted.getOrDefault(level, 0L))
                .toArray();
        long everybody = counted.getOrDefault(0, 0L);
        return new Levels(
                LongStream.concat(LongStream.of(everybody - LongStream.of(steps).sum()), LongStream.of(steps))
                        .boxed()
                        .toList());
    }
}
