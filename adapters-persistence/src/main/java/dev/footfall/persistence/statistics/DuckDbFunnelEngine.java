package dev.footfall.persistence.statistics;

/** Funnels on DuckDB. */
public final class DuckDbFunnelEngine extends JooqFunnelEngine {
    public DuckDbFunnelEngine(DuckDbDatabase database) {
        super(database::readEvenBehind);
    }
}
