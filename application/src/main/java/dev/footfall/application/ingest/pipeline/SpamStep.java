package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.ingest.ReferrerSources;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** Made-up visits of referrer spammers. First of all, and the same for every target. */
record SpamStep(ReferrerSources sources) implements Step {
    @Override
    public String name() {
        return "referrer";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(sources.isSpam(draft.page().referrer()), DropReason.SPAM_REFERRER, draft);
    }

    @Override
    public String finding(Draft passed) {
        return passed.page()
                .referrer()
                .host()
                .map(host -> host + " is no spammer")
                .orElse("none");
    }
}
