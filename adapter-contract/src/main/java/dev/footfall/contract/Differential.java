package dev.footfall.contract;

import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.util.Iterator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Asks an engine and the reference engine the same random questions about the same random visitors. */
final class Differential {
    private static final int QUESTIONS_PER_WORLD = 50;
    private static final int MOST_TRIES = 1_000;

    private final Supplier<Stores> empty;
    private final int questions;
    private final long seed;

    Differential(Supplier<Stores> empty, int questions, long seed) {
        this.empty = empty;
        this.questions = questions;
        this.seed = seed;
    }

    /** @throws AssertionError with the smallest disagreement that was found, as JSON */
    void run() {
        for (int asked = 0; asked < questions; asked += QUESTIONS_PER_WORLD) {
            SplittableRandom random = new SplittableRandom(seed + asked);
            World world = World.random(random);
            run(world, random, Math.min(QUESTIONS_PER_WORLD, questions - asked));
        }
    }

    private void run(World world, SplittableRandom random, int count) {
        try (Stores stores = empty.get()) {
            Traffic traffic = world.traffic();
            stores.events().append(traffic.batch());
            for (int i = 0; i < count; i++) {
                ResolvedQuery query = RandomQuestion.about(world, random);
                if (disagreement(stores, traffic, query).isPresent()) {
                    throw new AssertionError(report(smallest(new Case(world, query))));
                }
            }
        }
    }

    /** Leaves out what can be left out so that the two still disagree: visitors first, then parts of the question. */
    private Case smallest(Case found) {
        Case smallest = found;
        Iterator<Case> smaller = smallest.smaller().iterator();
        for (int tries = 0; tries < MOST_TRIES && smaller.hasNext(); tries++) {
            Case tried = smaller.next();
            if (disagrees(tried)) {
                smallest = tried;
                smaller = smallest.smaller().iterator();
            }
        }
        return smallest;
    }

    private boolean disagrees(Case tried) {
        try (Stores stores = empty.get()) {
            Traffic traffic = tried.world().traffic();
            stores.events().append(traffic.batch());
            return disagreement(stores, traffic, tried.query()).isPresent();
        }
    }

    private String report(Case smallest) {
        try (Stores stores = empty.get()) {
            Traffic traffic = smallest.world().traffic();
            stores.events().append(traffic.batch());
            return "With -Dfootfall.differential.seed=" + seed + " the engine and the reference engine disagree:\n"
                    + smallest.json() + "\n"
                    + disagreement(stores, traffic, smallest.query()).orElse("but not always");
        }
    }

    /** What the two say when they say different things. */
    private static Optional<String> disagreement(Stores stores, Traffic traffic, ResolvedQuery query) {
        QueryResult expected = new ReferenceEngine(traffic.events(), traffic.sessions()).answer(query);
        String actual;
        try {
            QueryResult answer = new PlannedAnswers(stores.engine()).to(query);
            if (answer.equals(expected)) {
                return Optional.empty();
            }
            actual = Json.of(answer);
        } catch (RuntimeException failure) {
            actual = "threw " + failure;
        }
        return Optional.of("reference: " + Json.of(expected) + "\nengine:    " + actual);
    }
}
