package dev.footfall.application.stats;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;

/** Something that knows the answers: a planned road over a store, or the reference engine over lists. */
public interface Answers {
    /** @throws StoreUnavailable when the store cannot be reached; never because it dislikes the question */
    QueryResult to(ResolvedQuery query);
}
