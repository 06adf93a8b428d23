package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** What a trusted edge says about the address. */
record AddressKindStep() implements Step {
    @Override
    public String name() {
        return "ip_type";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return switch (draft.event().sender().kind()) {
            case DATA_CENTRE -> Either.left(DropReason.DC_IP);
            case THREAT -> Either.left(DropReason.THREAT_IP);
            case ORDINARY, ANONYMOUS_VPN -> Either.right(draft);
        };
    }

    @Override
    public String finding(Draft passed) {
        return switch (passed.event().sender().kind()) {
            case DATA_CENTRE, THREAT -> "refused";
            case ORDINARY -> "ordinary";
            case ANONYMOUS_VPN -> "anonymous VPN";
        };
    }
}
