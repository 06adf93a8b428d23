package dev.footfall.http.access;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.plan.Feature;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation.Access;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Operations that want a bearer key, with what is answered to those whose key will not do (access-control.md §4.4). */
public final class KeyFamilies {
    private static final int USUAL_REQUESTS = 600;
    private static final int USUAL_BURST = 60;
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private KeyFamilies() {}

    /** Those that read statistics. */
    public static Family statistics(String name) {
        return family(name, Feature.STATS_API, AccessProblems::describe);
    }

    /** Those of the Sites API and what lies beside it. */
    public static Family sites(String name) {
        return family(name, Feature.SITES_API, AccessProblems::describeForSites);
    }

    private static Family family(String name, Feature feature, Function<AccessProblem, ErrorAnswer> words) {
        List<ErrorAnswer> refusals = Stream.of(
                        new AccessProblem.MissingKey(),
                        new AccessProblem.UnknownKey(),
                        new AccessProblem.MissingSiteId(),
                        new AccessProblem.ConsolidatedViewUnsupported(),
                        new AccessProblem.SiteLocked(),
                        new AccessProblem.FeatureMissing(feature),
                        new AccessProblem.HourlyLimitReached(USUAL_REQUESTS, PAUSE),
                        new AccessProblem.BurstLimitReached(USUAL_BURST, BURST, BURST))
                .map(words)
                .toList();
        return new Family(name, Access.API_KEY, refusals);
    }
}
