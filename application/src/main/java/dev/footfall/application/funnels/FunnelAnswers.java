package dev.footfall.application.funnels;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;

/** Something that knows how far people came: a planned road over a store, or the reference over lists. */
public interface FunnelAnswers {
    /** @throws StoreUnavailable when the store cannot be reached; never because it dislikes the question */
    FunnelResult to(ResolvedFunnel funnel);
}
