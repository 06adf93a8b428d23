package dev.footfall.application.upkeep;

import java.time.Instant;

/**
 * Work that is due again and again. Doing it twice, late, or on several nodes at once does no harm.
 *
 * @param name stays the same for ever
 */
record Job(String name, Timetable timetable, Work work) {
    /** What is done. */
    @FunctionalInterface
    interface Work {
        /**
         * @param since when it was last due and done; for the first time, when it would have been
         * @param now when it is being done
         */
        void run(Instant since, Instant now);
    }
}
