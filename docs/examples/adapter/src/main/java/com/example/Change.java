package com.example;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What changes a store, one line of the log each: all of it is stored or nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Appended.class, name = "appended"),
    @JsonSubTypes.Type(value = Change.Loaded.class, name = "loaded"),
    @JsonSubTypes.Type(value = Change.Forgotten.class, name = "forgotten"),
    @JsonSubTypes.Type(value = Change.Purged.class, name = "purged")
})
sealed interface Change {
    /** Live events. */
    record Appended(Batch batch) implements Change {}

    /** A load that was committed. */
    record Loaded(SiteId site, List<Batch> batches, List<OwnedRow> imported, Optional<Progress> progress)
            implements Change {}

    /** The ids that came before the moment are known no more. */
    record Forgotten(Instant receivedBefore) implements Change {}

    /** A site is no more. */
    record Purged(SiteId site) implements Change {}
}
