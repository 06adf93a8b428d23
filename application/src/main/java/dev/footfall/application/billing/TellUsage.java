package dev.footfall.application.billing;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.BillingCycles;
import java.time.LocalDate;

/** Tells the other nodes what this one has taken in, so that each can add up what a team used. */
public final class TellUsage {
    private final TrafficCounts traffic;
    private final SharedUsage shared;
    private final Edition edition;

    TellUsage(TrafficCounts traffic, SharedUsage shared, Edition edition) {
        this.traffic = traffic;
        this.shared = shared;
        this.edition = edition;
    }

    /** {@code today} is the UTC date. */
    public void tell(LocalDate today) {
        switch (edition) {
            case SELF_HOSTED -> {}
            case HOSTED -> {
                if (shared.isAsked()) {
                    shared.tell(traffic.since(BillingCycles.firstDayThatCounts(today)));
                }
            }
        }
    }
}
