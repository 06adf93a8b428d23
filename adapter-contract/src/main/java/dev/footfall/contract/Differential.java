package dev.footfall.contract;

import dev.footfall.application.stats.Answers;
import dev.footfall.domain.stats.Comparisons;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks an engine and the reference engine the same random questions about the same random visitors. */
final class Differential {
    private static final int QUESTIONS_PER_WORLD = 50;
    private static final int ASKED_AGAIN = 5;
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
        try (Stores stores = filled(world)) {
            Answers reference = reference(world);
            List<ResolvedQuery> queries = Stream.generate(() -> RandomQuestion.about(world, random))
                    .limit(count)
                    .toList();
            for (ResolvedQuery query : queries) {
                if (disagreement(stores, reference, query).isPresent()) {
                    throw new AssertionError(report(smallest(new Case(world, query))));
                }
            }
            queries.stream().limit(ASKED_AGAIN).forEach(query -> askAgain(stores, reference, query));
        }
    }

    // An engine may remember what it was asked.
    private static void askAgain(Stores stores, Answers reference, ResolvedQuery query) {
        disagreement(stores, reference, query).ifPresent(difference -> {
            throw new AssertionError("The second time the answer is another one:\n" + difference);
        });
    }

    private Stores filled(World world) {
        Stores stores = empty.get();
        stores.take(world.traffic(), world.imported());
        return stores;
    }

    static Answers reference(World world) {
        Traffic traffic = world.traffic();
        return new ReferenceEngine(traffic.events(), traffic.sessions(), world.imported(), Stores.PLACE_NAMES)::answer;
    }

    /** Leaves out what can be left out so that the two still disagree: visitors first, then parts of the question. */
    private Case smallest(Case found) {
        Case smallest = found;
        Iterator<Case> smaller = smallest.smaller().iterator();
        for (int tries = 0; tries < MOST_TRIES && smaller.hasNext(); tries++) {
            Case tried = smaller.next();
            if (disagreement(tried).isPresent()) {
                smallest = tried;
                smaller = smallest.smaller().iterator();
            }
        }
        return smallest;
    }

    private Optional<String> disagreement(Case tried) {
        try (Stores stores = filled(tried.world())) {
            return disagreement(stores, reference(tried.world()), tried.query());
        }
    }

    private String report(Case smallest) {
        return "With -Dfootfall.differential.seed=" + seed + " the engine and the reference engine disagree:\n"
                + smallest.json() + "\n" + disagreement(smallest).orElse("but not always");
    }

    /** What the two say when they say different things. */
    static Optional<String> disagreement(Stores stores, Answers reference, ResolvedQuery query) {
        QueryResult expected = reference.to(query);
        String actual;
        try {
            Answers engine = stores.answers();
            QueryResult answer = engine.to(query);
            if (answer.equals(expected)) {
                return query.circumstances().comparison().isEmpty()
                        ? Optional.empty()
                        : besides(engine, reference, expected);
            }
            actual = Json.of(answer);
        } catch (RuntimeException failure) {
            actual = "threw " + failure;
        }
        return Optional.of("reference: " + Json.of(expected) + "\nengine:    " + actual);
    }

    /** The same of the period an answer is compared with, and of what comes of both. */
    private static Optional<String> besides(Answers engine, Answers reference, QueryResult answer) {
        ResolvedQuery beside = answer.query().beside(answer.rows());
        QueryResult expected = reference.to(beside);
        QueryResult actual = engine.to(beside);
        return actual.equals(expected)
                        && Comparisons.compare(answer, actual).equals(Comparisons.compare(answer, expected))
                ? Optional.empty()
                : Optional.of("beside, reference: " + Json.of(expected) + "\nbeside, engine:    " + Json.of(actual));
    }
}
