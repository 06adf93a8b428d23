package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** The addresses a site takes no events from. */
record AddressShieldStep() implements Step {
    @Override
    public String name() {
        return "ip_shield";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(
                draft.shields().blockAddress(draft.event().sender().address()), DropReason.SITE_IP_BLOCKLIST, draft);
    }

    @Override
    public String finding(Draft passed) {
        return passed.shields().ips().isEmpty() ? "no rules" : "no rule for this address";
    }
}
