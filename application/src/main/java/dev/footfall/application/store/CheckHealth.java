package dev.footfall.application.store;

/** Whether the server can do its work. */
public final class CheckHealth {
    private final StoreHealth configuration;
    private final StoreHealth events;

    public CheckHealth(StoreHealth configuration, StoreHealth events) {
        this.configuration = configuration;
        this.events = events;
    }

    public HealthReport check() {
        return new HealthReport(of(configuration), of(events));
    }

    private static Condition of(StoreHealth store) {
        return store.answers() ? Condition.OK : Condition.ERROR;
    }

    /**
     * How the stores are.
     *
     * @param configuration the store of sites, teams and keys
     * @param events the store of events and visits
     */
    public record HealthReport(Condition configuration, Condition events) {
        public boolean isWell() {
            return configuration == Condition.OK && events == Condition.OK;
        }
    }

    /** How a store is. */
    public enum Condition {
        OK,
        ERROR
    }
}
