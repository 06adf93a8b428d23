package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** How many events the site takes in a window; events dropped further on count too. */
record LimitStep(Place place) implements Step {
    @Override
    public String name() {
        return "limit";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        Optional<Integer> threshold = limit(draft).threshold();
        if (threshold.isEmpty()) {
            return Either.right(draft);
        }
        int most = threshold.get();
        return most == 0
                ? Either.left(DropReason.BLOCK)
                : Step.dropIf(place.of(draft.knownSite(), draft.at()) > most, DropReason.THROTTLE, draft);
    }

    @Override
    public String finding(Draft passed) {
        IngestLimit limit = limit(passed);
        return limit.threshold()
                .map(most -> "fewer than " + most + " in " + limit.windowSeconds() + " seconds")
                .orElse("none");
    }

    private static IngestLimit limit(Draft draft) {
        return draft.knownSite().settings().ingestLimit();
    }

    /** The how-manieth event of its window one is: live events are counted, rehearsed ones are not. */
    interface Place {
        long of(Site site, Instant now);
    }
}
