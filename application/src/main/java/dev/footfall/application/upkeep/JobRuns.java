package dev.footfall.application.upkeep;

import java.time.Instant;
import java.util.Optional;

/** What this node has done of what is due again and again. Survives the process. */
public interface JobRuns {
    /** When the job was due that was done last; empty: never. */
    Optional<Instant> lastDone(String job);

    /** @param due whole seconds */
    void done(String job, Instant due);
}
