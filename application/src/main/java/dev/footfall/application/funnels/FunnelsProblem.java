package dev.footfall.application.funnels;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.funnel.FunnelFault;
import dev.footfall.domain.funnel.FunnelProblem;
import java.util.List;

/** Why nothing comes of what is asked about funnels (sites-api.md §9). */
public sealed interface FunnelsProblem {
    /** What everything beside the Sites API has in common with it: sites and pages of lists. */
    record OfSites(SitesProblem problem) implements FunnelsProblem {}

    /** The plan of the site's team does not include funnels. */
    record FeatureMissing() implements FunnelsProblem {}

    /** @param faults at least one, in the order in which they are told */
    record Unfit(List<FunnelFault> faults) implements FunnelsProblem {
        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** What stands for a number is none. */
    record NotANumber() implements FunnelsProblem {}

    record FunnelNotFound() implements FunnelsProblem {}

    /** Nobody can be asked this about a funnel. */
    record Refused(FunnelProblem problem) implements FunnelsProblem {}
}
