package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** The robot that looks whether a tracker is in place. */
record VerificationStep() implements Step {
    private static final String AGENT = "Plausible Verification Agent - if abused, contact support@plausible.io";

    @Override
    public String name() {
        return "verification_agent";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(
                draft.event().sender().userAgent().filter(AGENT::equals).isPresent(),
                DropReason.VERIFICATION_AGENT,
                draft);
    }

    @Override
    public String finding(Draft passed) {
        return "another agent";
    }
}
