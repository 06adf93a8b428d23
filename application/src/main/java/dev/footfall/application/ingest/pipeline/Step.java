package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** One thing that is asked or found out about an event. Safe for many threads. */
interface Step {
    /** As explanations call it. */
    String name();

    /** The event with what was found out, or why it is dropped. */
    Either<DropReason, Draft> take(Draft draft);

    /** What the step has found, for people; {@code passed} is what {@link #take} returned. */
    String finding(Draft passed);

    static Either<DropReason, Draft> dropIf(boolean refused, DropReason reason, Draft draft) {
        return refused ? Either.left(reason) : Either.right(draft);
    }
}
