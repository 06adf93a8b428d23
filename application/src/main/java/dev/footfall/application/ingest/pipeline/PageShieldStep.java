package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** The pages a site takes no events of. */
record PageShieldStep() implements Step {
    @Override
    public String name() {
        return "page_shield";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(draft.shields().blockPage(draft.page().pathname()), DropReason.SITE_PAGE_BLOCKLIST, draft);
    }

    @Override
    public String finding(Draft passed) {
        return passed.shields().pages().isEmpty()
                ? "no rules"
                : "no rule for " + passed.page().pathname();
    }
}
