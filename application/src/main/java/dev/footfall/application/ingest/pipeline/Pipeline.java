package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.ingest.ExchangeRates;
import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.LookUps;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.source.AcquisitionReader;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decides over an event for one target, in the order of ingestion.md §6; the visitor and his visit come after it. It
 * stores nothing; a live one counts what limits allow. Any thread may use it.
 */
public final class Pipeline {
    private final SiteRepository sites;
    private final List<Step> steps;

    private Pipeline(Parts parts, LimitStep.Place place) {
        this.sites = parts.sites();
        this.steps = List.of(
                new SpamStep(parts.lookUps().sources()),
                new SiteStep(),
                new PaymentStep(parts.teams(), parts.edition()),
                new LimitStep(place),
                new VerificationStep(),
                new AddressKindStep(),
                new HostnameShieldStep(parts.sites()),
                new PageShieldStep(),
                new AddressShieldStep(),
                new PlaceStep(parts.lookUps().places()),
                new CountryShieldStep(),
                new DeviceStep(parts.lookUps().userAgents()),
                new AcquisitionStep(new AcquisitionReader(parts.lookUps().sources())),
                new RevenueStep(parts.goals(), parts.rates()));
    }

    /** For events that are to be stored: each is counted against its site's limit. */
    public static Pipeline live(Parts parts, Allowances allowances) {
        return new Pipeline(parts, allowances::count);
    }

    /** For events that are only looked at. */
    public static Pipeline rehearsal(Parts parts, Allowances allowances) {
        return new Pipeline(parts, allowances::next);
    }

    /** @param at whole seconds */
    public Draft begin(IncomingEvent event, String target, Instant at) {
        return Draft.of(
                event, target, at, sites.answeringTo(target, at).filter(found -> found.kind() == SiteKind.REGULAR));
    }

    /** As {@link #begin(IncomingEvent, String, Instant)}, for a site that was found already. */
    public Draft begin(IncomingEvent event, String target, Instant at, Site site) {
        return Draft.of(event, target, at, Optional.of(site));
    }

    /** The event with everything that was found out, or why it is dropped. */
    public Either<DropReason, Draft> run(Draft begun) {
        Either<DropReason, Draft> state = Either.right(begun);
        for (Step step : steps) {
            state = state.flatMap(step::take);
        }
        return state;
    }

    /** As {@link #run}, step by step. */
    public Trace trace(Draft begun) {
        List<Taken> taken = new ArrayList<>();
        Either<DropReason, Draft> state = Either.right(begun);
        for (Step step : steps) {
            if (state.isRight()) {
                state = state.flatMap(step::take);
                taken.add(new Taken(step.name(), state.fold(reason -> "dropped: " + reason.wireName(), step::finding)));
            }
        }
        return new Trace(taken, state);
    }

    /** What the steps ask. */
    public record Parts(
            SiteRepository sites,
            TeamRepository teams,
            Edition edition,
            GoalRepository goals,
            LookUps lookUps,
            ExchangeRates rates) {}

    /**
     * The way of an event.
     *
     * @param steps those it came to, in order
     */
    public record Trace(List<Taken> steps, Either<DropReason, Draft> end) {
        public Trace {
            steps = List.copyOf(steps);
        }
    }

    /** A step and what came of it, for people. Says nothing about the visitor that an event would not store. */
    public record Taken(String step, String outcome) {}
}
