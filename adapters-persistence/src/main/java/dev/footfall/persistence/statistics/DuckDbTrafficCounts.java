package dev.footfall.persistence.statistics;

/** Counts on demand. Any thread may call. */
public final class DuckDbTrafficCounts extends JooqTrafficCounts {
    public DuckDbTrafficCounts(DuckDbDatabase database) {
        super(database::read);
    }
}
