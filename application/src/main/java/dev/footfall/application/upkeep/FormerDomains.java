package dev.footfall.application.upkeep;

import java.time.Instant;

/** The domains that sites had before. */
@FunctionalInterface
public interface FormerDomains {
    /** Sites that changed theirs before the moment answer to the present one alone. */
    void forgetChangedBefore(Instant moment);
}
