package dev.footfall.application.intake;

import dev.footfall.application.ingest.pipeline.Pipeline.Taken;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import io.vavr.control.Either;
import java.util.List;

/**
 * What would become of an event.
 *
 * @param steps those it came to, in order
 * @param end the event as it would be stored by itself, its visitor and visit numbered 0; or why it would be dropped
 */
public record Explanation(List<Taken> steps, Either<DropReason, Event> end) {
    public Explanation {
        steps = List.copyOf(steps);
    }
}
