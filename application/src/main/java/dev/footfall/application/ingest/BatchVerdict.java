package dev.footfall.application.ingest;

import dev.footfall.domain.visit.DropReason;

/** What became of an event of a batch. */
public sealed interface BatchVerdict {
    /** It is on disk. */
    record Accepted() implements BatchVerdict {}

    /** Its id has been seen: nothing was changed. */
    record Duplicate() implements BatchVerdict {}

    /** It came to nothing. Sent again, it is looked at afresh. */
    record Dropped(DropReason reason) implements BatchVerdict {}

    /** It can never be taken in. */
    record Refused(Flaw flaw) implements BatchVerdict {}

    /** What is wrong with an event. */
    enum Flaw {
        TOO_OLD,
        TOO_FAR_AHEAD,
        OTHER_SITE
    }
}
