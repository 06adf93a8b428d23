package dev.footfall.persistence.statistics;

/** Statistics on DuckDB. */
public final class DuckDbStatsEngine extends JooqStatsEngine {
    public DuckDbStatsEngine(DuckDbDatabase database) {
        super(database::readEvenBehind);
    }
}
