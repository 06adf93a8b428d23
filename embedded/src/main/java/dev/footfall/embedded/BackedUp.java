package dev.footfall.embedded;

import java.time.Instant;

/**
 * What a backup holds.
 *
 * @param at the moment it shows
 * @param secret whether the archive can be used without anything else
 */
public record BackedUp(Instant at, RowCounts rows, Secret secret) {
    /** Whether sites, teams and keys are in the archive; those that PostgreSQL keeps are in backups of its own. */
    public boolean holdsConfiguration() {
        return !rows.configuration().isEmpty();
    }

    /** Whether events and visits are in the archive; those that ClickHouse keeps are in backups of its own. */
    public boolean holdsStatistics() {
        return !rows.statistics().isEmpty();
    }

    /** Where the server's secret is, without which no API key is recognised. */
    public enum Secret {
        /** In the archive, which has to be guarded accordingly. */
        INCLUDED,
        /** With the operator, who gave it as an option and has to give it again. */
        KEPT_ELSEWHERE
    }
}
