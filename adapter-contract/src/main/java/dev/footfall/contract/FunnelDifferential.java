package dev.footfall.contract;

import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.reference.ReferenceFunnels;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Asks an engine and the reference the same random questions about the funnels of the same random visitors. */
final class FunnelDifferential {
    private static final int QUESTIONS_PER_WORLD = 50;
    private static final int MOST_TRIES = 500;

    private final Supplier<Stores> empty;
    private final int questions;
    private final long seed;
    private long followed;

    FunnelDifferential(Supplier<Stores> empty, int questions, long seed) {
        this.empty = empty;
        this.questions = questions;
        this.seed = seed;
    }

    /**
     * How many of the questions had somebody take more than the first step.
     *
     * @throws AssertionError with the smallest world in which they were found to disagree
     */
    long run() {
        for (int asked = 0; asked < questions; asked += QUESTIONS_PER_WORLD) {
            SplittableRandom random = new SplittableRandom(seed + asked);
            World world = World.random(random);
            try (Stores stores = filled(world)) {
                for (int i = 0; i < Math.min(QUESTIONS_PER_WORLD, questions - asked); i++) {
                    ask(stores, world, RandomFunnel.about(world, random));
                }
            }
        }
        return followed;
    }

    private void ask(Stores stores, World world, ResolvedFunnel funnel) {
        FunnelResult expected = expected(world, funnel);
        if (!actual(stores, funnel).equals(expected)) {
            throw new AssertionError(report(smallest(world, funnel), funnel));
        }
        if (expected.steps().get(1).visitors() > 0) {
            followed++;
        }
    }

    private Stores filled(World world) {
        Stores stores = empty.get();
        stores.take(world.traffic(), world.imported());
        return stores;
    }

    private static FunnelResult expected(World world, ResolvedFunnel funnel) {
        Traffic traffic = world.traffic();
        return new ReferenceFunnels(
                        new ReferenceEngine(traffic.events(), traffic.sessions(), world.imported(), Stores.PLACE_NAMES))
                .answer(funnel);
    }

    private static FunnelResult actual(Stores stores, ResolvedFunnel funnel) {
        return stores.funnels().to(funnel);
    }

    private World smallest(World found, ResolvedFunnel funnel) {
        World smallest = found;
        Iterator<World> smaller = smallest.smaller().iterator();
        for (int tries = 0; tries < MOST_TRIES && smaller.hasNext(); tries++) {
            World tried = smaller.next();
            try (Stores stores = filled(tried)) {
                if (!actual(stores, funnel).equals(expected(tried, funnel))) {
                    smallest = tried;
                    smaller = smallest.smaller().iterator();
                }
            }
        }
        return smallest;
    }

    private String report(World world, ResolvedFunnel funnel) {
        try (Stores stores = filled(world)) {
            return "With -Dfootfall.differential.seed=" + seed + " the engine and the reference disagree about "
                    + funnel.order() + " " + funnel.steps() + ":\n"
                    + Json.of(new Case(world, funnel.people()))
                    + "\nreference: " + expected(world, funnel).steps()
                    + "\nengine:    " + actual(stores, funnel).steps();
        }
    }
}
