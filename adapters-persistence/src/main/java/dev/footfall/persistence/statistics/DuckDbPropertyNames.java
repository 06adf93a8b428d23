package dev.footfall.persistence.statistics;

/** The custom properties of the events in DuckDB. */
public final class DuckDbPropertyNames extends JooqPropertyNames {
    public DuckDbPropertyNames(DuckDbDatabase database) {
        super(database::readEvenBehind);
    }
}
