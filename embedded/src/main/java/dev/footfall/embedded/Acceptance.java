package dev.footfall.embedded;

import dev.footfall.application.ingest.IngestProblem;
import dev.footfall.application.ingest.Receipt;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** What became of an event. */
public sealed interface Acceptance {
    /** It is durable, and every later question sees it. */
    record Stored() implements Acceptance {}

    /** It is not stored, and would not be if it came again. */
    record Dropped(DropReason reason) implements Acceptance {}

    /** It is not stored because it could not be taken in just now: it may come again. */
    record Refused(IngestProblem problem) implements Acceptance {}

    /** @param outcome of an event for one site */
    static Acceptance of(Either<IngestProblem, Receipt> outcome) {
        return outcome.<Acceptance>map(receipt -> receipt.targets()
                        .getFirst()
                        .<Acceptance>map(Dropped::new)
                        .orElseGet(Stored::new))
                .getOrElseGet(Refused::new);
    }
}
