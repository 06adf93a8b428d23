package dev.footfall.application.intake;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.pipeline.Draft;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.application.ingest.pipeline.Pipeline.Taken;
import dev.footfall.application.ingest.pipeline.Pipeline.Trace;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dry run of one event: every step of live ingestion, nothing stored or counted.
 *
 * <p>Nobody's visit is looked at, and no visitor is numbered: otherwise whoever may explain events could ask whether
 * somebody whose address he knows is on the site. So the event is shown with what it brings itself.
 */
public final class ExplainEvent {
    private static final VisitorId SOMEBODY = new VisitorId(0);
    private static final SessionId SOME_VISIT = new SessionId(0);

    private final Pipeline pipeline;
    private final Memberships memberships;
    private final InstantSource clock;

    /** @param pipeline one that is no live one */
    public ExplainEvent(Pipeline pipeline, Memberships memberships, InstantSource clock) {
        this.pipeline = pipeline;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The site that is asked about, if the user's role on it allows that. */
    public Either<IntakeProblem, Site> site(Asked asked) {
        return Admitted.site(asked, memberships);
    }

    /** @param event of whose targets the first counts that is the site's domain, or its former one */
    public Explanation explain(Site site, IncomingEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<String> target = event.targets().stream()
                .filter(name -> site.answersTo(name, now))
                .findFirst();
        return target.map(name -> traced(pipeline.begin(event, name, now, site)))
                .orElseGet(() -> addressedToOthers(site, event));
    }

    private Explanation traced(Draft begun) {
        Trace trace = pipeline.trace(begun);
        List<Taken> steps = new ArrayList<>(trace.steps());
        trace.end().forEach(draft -> steps.add(visit(draft)));
        return new Explanation(steps, trace.end().map(draft -> alone(draft.arrival(SOMEBODY))));
    }

    private static Taken visit(Draft draft) {
        return new Taken(
                "visit",
                draft.event().name().isEngagement()
                        ? "belongs to a visit of the last 30 minutes; without one it is dropped: "
                                + DropReason.NO_SESSION_FOR_ENGAGEMENT.wireName()
                        : "goes on with a visit of the last 30 minutes, or opens one");
    }

    private static Explanation addressedToOthers(Site site, IncomingEvent event) {
        return new Explanation(
                List.of(new Taken(
                        "site",
                        "dropped: " + DropReason.NOT_FOUND.wireName() + " (the event is for "
                                + String.join(", ", event.targets()) + ", not for "
                                + site.domain().value() + ")")),
                Either.left(DropReason.NOT_FOUND));
    }

    private static Event alone(Arrival arrival) {
        return new Event(
                arrival.site(),
                arrival.name(),
                arrival.timestamp(),
                arrival.hostname(),
                arrival.pathname(),
                SOMEBODY,
                SOME_VISIT,
                arrival.props(),
                arrival.engagement(),
                arrival.revenue(),
                arrival.attributes());
    }
}
