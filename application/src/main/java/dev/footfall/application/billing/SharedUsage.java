package dev.footfall.application.billing;

import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.site.SiteId;
import java.util.Map;
import java.util.Set;

/**
 * What nodes that share the configuration tell each other of the events each of them has taken in: page views and custom
 * events, engagement pings left out.
 */
public interface SharedUsage {
    /** For a node whose event store has everything. */
    SharedUsage ALONE = new SharedUsage() {
        @Override
        public boolean isAsked() {
            return false;
        }

        @Override
        public void tell(Map<SiteDay, Long> events) {}

        @Override
        public long ofOthers(Set<SiteId> sites, Days days) {
            return 0;
        }
    };

    /** Whether others have ever come who want to know. */
    boolean isAsked();

    /** In place of all this node told before; sites that are gone are passed over. */
    void tell(Map<SiteDay, Long> events);

    /** What all other nodes have told of the days of these sites together. */
    long ofOthers(Set<SiteId> sites, Days days);
}
