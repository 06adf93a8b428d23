package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** Whether the target is a site at all; a consolidated view is none. */
record SiteStep() implements Step {
    @Override
    public String name() {
        return "site";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(draft.site().isEmpty(), DropReason.NOT_FOUND, draft);
    }

    @Override
    public String finding(Draft passed) {
        String domain = passed.knownSite().domain().value();
        return domain.equals(passed.target()) ? domain : domain + ", formerly " + passed.target();
    }
}
