package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.AcquisitionReader;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** How the visitor came. */
record AcquisitionStep(AcquisitionReader reader) implements Step {
    @Override
    public String name() {
        return "source";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Either.right(
                draft.with(reader.read(draft.event().url(), draft.page().referrer())));
    }

    @Override
    public String finding(Draft passed) {
        Acquisition acquisition = passed.acquisition();
        return acquisition.source().isEmpty()
                ? acquisition.channel()
                : acquisition.source() + " (" + acquisition.channel() + ")";
    }
}
