package dev.footfall.application.ingest;

import static java.math.RoundingMode.HALF_UP;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.application.ingest.VisitorIds.Salts;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.AcquisitionReader;
import dev.footfall.domain.source.Referrer;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes live events in, in the order of ingestion.md §6. What is not dropped is durable when {@link #record} returns.
 *
 * <p>Any number of threads may call it; visits are worked out by one of them at a time.
 */
public final class RecordEvent {
    private static final String VERIFICATION_AGENT =
            "Plausible Verification Agent - if abused, contact support@plausible.io";
    private static final int FRACTION_DIGITS = 3;
    private static final String ANONYMOUS_VPN_COUNTRY = "A1";

    private final SiteRepository sites;
    private final GoalRepository goals;
    private final LookUps lookUps;
    private final VisitorIds visitorIds;
    private final AcquisitionReader acquisitions;
    private final ExchangeRates rates;
    private final GroupCommit<List<Candidate>, List<Optional<DropReason>>> commits;
    private final InstantSource clock;

    public RecordEvent(
            SiteRepository sites,
            GoalRepository goals,
            Visits visits,
            LookUps lookUps,
            VisitorIds visitorIds,
            ExchangeRates rates,
            Queue queue,
            InstantSource clock) {
        this.sites = sites;
        this.goals = goals;
        this.lookUps = lookUps;
        this.visitorIds = visitorIds;
        this.acquisitions = new AcquisitionReader(lookUps.sources());
        this.rates = rates;
        this.commits = new GroupCommit<>(queue.capacity(), queue.largestBatch(), visits::commit);
        this.clock = clock;
    }

    /** @throws dev.footfall.application.store.StoreUnavailable when the event could not be made durable */
    public Either<IngestProblem, Receipt> record(IncomingEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Referrer referrer = Referrer.of(event.referrer());
        boolean spam = lookUps.sources().isSpam(referrer);
        List<Either<DropReason, Candidate>> targets = new ArrayList<>();
        for (String target : event.targets()) {
            targets.add(spam ? Either.left(DropReason.SPAM_REFERRER) : candidate(event, referrer, target, now));
        }
        List<Candidate> candidates =
                targets.stream().flatMap(target -> target.toJavaStream()).toList();
        if (candidates.isEmpty()) {
            return Either.right(receipt(targets, List.of()));
        }
        return commits.submit(candidates)
                .<Either<IngestProblem, Receipt>>map(outcomes -> Either.right(receipt(targets, outcomes)))
                .orElseGet(() -> Either.left(new IngestProblem.QueueFull()));
    }

    /** How many requests wait for the store. */
    int waiting() {
        return commits.waiting();
    }

    private static Receipt receipt(List<Either<DropReason, Candidate>> targets, List<Optional<DropReason>> outcomes) {
        var next = outcomes.iterator();
        List<Optional<DropReason>> all = new ArrayList<>();
        targets.forEach(target -> all.add(target.fold(Optional::of, candidate -> next.next())));
        return new Receipt(all);
    }

    private Either<DropReason, Candidate> candidate(
            IncomingEvent event, Referrer referrer, String target, Instant now) {
        return site(target, now)
                .flatMap(site -> unless(
                        event.sender()
                                .userAgent()
                                .filter(VERIFICATION_AGENT::equals)
                                .isPresent(),
                        site,
                        DropReason.VERIFICATION_AGENT))
                .flatMap(site -> unless(event.sender().kind() == AddressKind.DATA_CENTRE, site, DropReason.DC_IP))
                .flatMap(site -> unless(event.sender().kind() == AddressKind.THREAT, site, DropReason.THREAT_IP))
                .flatMap(site -> device(event.sender()).map(device -> arrival(event, referrer, site, device, now)))
                .map(arrival -> identified(arrival, event, target));
    }

    private Either<DropReason, Site> site(String target, Instant now) {
        return sites.answeringTo(target, now)
                .filter(site -> site.kind() == SiteKind.REGULAR)
                .<Either<DropReason, Site>>map(Either::right)
                .orElseGet(() -> Either.left(DropReason.NOT_FOUND));
    }

    private static Either<DropReason, Site> unless(boolean refused, Site site, DropReason reason) {
        return refused ? Either.left(reason) : Either.right(site);
    }

    private Either<DropReason, Device> device(Sender sender) {
        return sender.userAgent()
                .map(lookUps.userAgents()::identify)
                .<Either<DropReason, Device>>map(agent -> switch (agent) {
                    case Agent.Robot() -> Either.left(DropReason.BOT);
                    case Agent.Visitor(Device device) -> Either.right(device);
                })
                .orElseGet(() -> Either.right(Device.UNKNOWN));
    }

    private Arrival arrival(IncomingEvent event, Referrer referrer, Site site, Device device, Instant now) {
        Acquisition acquisition = acquisitions.read(event.url(), referrer);
        return new Arrival(
                site.id(),
                event.name(),
                now,
                event.url().hostname(),
                event.url().pathname(event.routing()),
                new VisitorId(0), // known only once the salts are asked for
                event.props(),
                event.interaction(),
                event.engagement(),
                event.revenue().flatMap(money -> revenue(site, event, money)),
                new VisitAttributes(acquisition, location(event.sender()), device));
    }

    private Location location(Sender sender) {
        return sender.kind() == AddressKind.ANONYMOUS_VPN
                ? new Location(ANONYMOUS_VPN_COUNTRY, "", "", 0)
                : lookUps.places().locate(sender.address());
    }

    // Without a goal of the event's name the money is not kept; without a rate it is kept as sent: ingestion.md §14.
    private Optional<Revenue> revenue(Site site, IncomingEvent event, Money money) {
        return goals.newestFirst(site.id()).stream()
                .flatMap(goal -> goal.trigger() instanceof Trigger.EventNamed named
                                && named.name().equals(event.name())
                        ? named.currency().stream()
                        : Stream.empty())
                .findFirst()
                .map(currency -> new Revenue(money, converted(money, currency)));
    }

    /** Empty when one of the two rates is not known. */
    private Optional<Money> converted(Money money, String currency) {
        return currency.equals(money.currency())
                ? Optional.of(money)
                : rates.unitsPerDollar(money.currency())
                        .flatMap(from -> rates.unitsPerDollar(currency)
                                .map(to -> money.amount().multiply(to).divide(from, FRACTION_DIGITS, HALF_UP)))
                        .map(amount -> new Money(amount, currency));
    }

    private Candidate identified(Arrival arrival, IncomingEvent event, String target) {
        Salts salts = visitorIds.current();
        String agent = event.sender().userAgent().orElse("");
        String address = event.sender().address();
        String hostname = arrival.hostname();
        String root = hostname.equals(PageUrl.NO_HOSTNAME)
                ? hostname
                : lookUps.domains().of(hostname);
        return new Candidate(
                arrival.from(VisitorId.of(salts.today(), agent, address, target, root)),
                salts.before().map(salt -> VisitorId.of(salt, agent, address, target, root)));
    }

    /** What is looked up about an event. */
    public record LookUps(
            UserAgents userAgents, ReferrerSources sources, GeoLocator places, RegistrableDomains domains) {}

    /**
     * @param capacity how many requests may wait for the store
     * @param largestBatch how many requests one commit takes
     */
    public record Queue(int capacity, int largestBatch) {
        public static final Queue DEFAULT = new Queue(10_000, 1_000);
    }
}
