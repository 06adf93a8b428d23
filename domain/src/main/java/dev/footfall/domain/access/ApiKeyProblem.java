package dev.footfall.domain.access;

import dev.footfall.domain.plan.Feature;

/** Why somebody gets no key, or cannot give one up (access-control.md §2). */
public sealed interface ApiKeyProblem {
    record NameMissing() implements ApiKeyProblem {}

    /** There is no such team, or he is no member of it: a guest's key would open nothing. */
    record NotInTeam() implements ApiKeyProblem {}

    /** The team's plan lacks it. */
    record UpgradeRequired(Feature feature) implements ApiKeyProblem {}

    /** There is no such key, or it is somebody else's. */
    record NoSuchKey() implements ApiKeyProblem {}
}
