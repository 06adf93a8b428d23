package dev.footfall.application.ingest;

import dev.footfall.application.fakes.InMemoryCounts;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySalts;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.RecordEvent.Figures;
import dev.footfall.application.ingest.RecordEvent.Identities;
import dev.footfall.application.ingest.RecordEvent.Queue;
import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.application.ingest.pipeline.Allowances;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** A server with the sites shop.test and blog.test. Everybody lives in Tallinn; robots call themselves bots. */
final class IngestWorld {
    static final Device DESKTOP = new Device("Desktop", "Chrome", "124.0", "Mac", "10.15");
    static final Location TALLINN = new Location("EE", "EE-37", "", 588_409);

    private static final LookUps LOOK_UPS = new LookUps(
            agent -> agent.contains("bot") ? new Agent.Robot() : new Agent.Visitor(DESKTOP),
            new Sources(),
            address -> TALLINN,
            host -> host.endsWith("shop.test") ? "shop.test" : host);

    private static final ServerSecret SECRET = new ServerSecret("a secret of thirty-two bytes or more");

    final MovableClock clock = MovableClock.at("2024-03-04T10:00:00.700Z");
    final InMemorySites sites = new InMemorySites();
    final InMemoryGoals goals = new InMemoryGoals();
    final InMemoryEvents store = new InMemoryEvents();
    final Map<String, BigDecimal> rates = new HashMap<>();
    final InMemorySalts salts = new InMemorySalts();
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryCounts counts = new InMemoryCounts();
    final CountingMeter meter = new CountingMeter();
    final Site shop = sites.added("shop.test", new TeamId(1), SiteKind.REGULAR);
    final Site blog = sites.added("blog.test", new TeamId(1), SiteKind.REGULAR);
    private final SplittableRandom random = new SplittableRandom(3);
    private final Allowances allowances = new Allowances();
    private final Queue queue;
    private final EventStore guarded;
    private RecordEvent recordEvent;
    private RecordBatch recordBatch;
    final InMemoryUnfinishedWork unfinished = new InMemoryUnfinishedWork();

    IngestWorld() {
        this(Queue.DEFAULT, () -> {});
    }

    /** @param beforeAppend what every append waits for */
    IngestWorld(Queue queue, Pause beforeAppend) {
        this.queue = queue;
        this.guarded = new PausingStore(store, beforeAppend);
        start();
    }

    /** A server started anew on the same stores. */
    void restart() {
        start();
    }

    private void start() {
        Pipeline pipeline = Pipeline.live(parts(LOOK_UPS), allowances);
        Identities identities = new Identities(new VisitorIds(salts, random, clock), LOOK_UPS.domains());
        Commits commits = new Commits(new Visits(guarded, random, clock), meter, queue, System::nanoTime);
        Figures figures = new Figures(counts, meter);
        recordEvent = new RecordEvent(pipeline, identities, commits, figures, Optional.empty(), clock);
        recordBatch = new RecordBatch(
                pipeline,
                new RecordBatch.Authors(identities, new OwnIdentifiers(SECRET)),
                commits,
                figures,
                guarded,
                new EarlierStarts(sites, unfinished),
                clock);
    }

    /** Sends events to the site as it is now. */
    List<BatchVerdict> batch(Site site, BatchEvent... events) {
        return recordBatch
                .record(sites.find(site.id()).orElseThrow(), List.of(events))
                .getOrElseThrow(problem -> new AssertionError("not taken in: " + problem));
    }

    RecordBatch recordBatch() {
        return recordBatch;
    }

    private Pipeline.Parts parts(LookUps lookUps) {
        return new Pipeline.Parts(
                sites,
                people.teams,
                Edition.HOSTED,
                goals,
                lookUps,
                currency -> Optional.ofNullable(rates.get(currency)));
    }

    /** Gives the sites' team a last day. */
    void shopPaidUntil(LocalDate day) {
        people.teams.put(new Team(
                shop.team(),
                new UUID(0, 1),
                "Team",
                Team.Setup.SHARED,
                Team.Standing.OPEN,
                Optional.empty(),
                Optional.of(day),
                Team.DEFAULT_HOURLY_REQUESTS,
                Optional.empty()));
    }

    void shopTakes(int events, int seconds) {
        sites.put(shop.with(new SiteSettings(
                shop.settings().visibility(),
                Optional.empty(),
                shop.settings().enabled(),
                new SiteSettings.IngestLimit(Optional.of(events), seconds),
                LocalDate.EPOCH)));
    }

    /** Without limit, shields and last day. */
    void shopAsItWas() {
        sites.put(shop);
        sites.setShields(shop.id(), Shields.NONE);
        shopPaidUntil(LocalDate.MAX);
    }

    /** A dry run on the same sites. */
    Pipeline rehearsal() {
        return Pipeline.rehearsal(parts(LOOK_UPS), allowances);
    }

    Either<IngestProblem, Receipt> tryToRecord(Sending sending) {
        try {
            return recordEvent.record(sending.event).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** How many requests wait for the store. */
    int waiting() {
        return recordEvent.waiting();
    }

    Receipt record(Sending sending) {
        return tryToRecord(sending).getOrElseThrow(problem -> new AssertionError("not taken in: " + problem));
    }

    /** Something to wait for. */
    interface Pause {
        void await() throws InterruptedException;
    }

    private record PausingStore(EventStore store, Pause pause) implements EventStore {
        @Override
        public void append(Batch batch) {
            try {
                pause.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            store.append(batch);
        }

        @Override
        public List<LiveSession> activeSince(Instant lastActivity) {
            return store.activeSince(lastActivity);
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
            return store.activeSince(site, lastActivity);
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
            return store.activeSince(site, visitors, lastActivity);
        }

        @Override
        public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
            return store.received(site, ids, since);
        }

        @Override
        public void forgetReceived(Instant moment) {
            store.forgetReceived(moment);
        }

        @Override
        public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
            return store.firstEventAt(site, notBefore);
        }
    }

    /** Names of sources as they come; visits from spam.test are made up. */
    private static final class Sources implements ReferrerSources {
        @Override
        public boolean isSpam(String host) {
            return host.equals("spam.test");
        }

        @Override
        public String canonical(String source) {
            return source;
        }

        @Override
        public Optional<String> sourceOf(String host, String path) {
            return host.equals("google.com") ? Optional.of("Google") : Optional.empty();
        }
    }

    /** An event on its way: a page view of shop.test by somebody with a browser, unless said otherwise. */
    record Sending(IncomingEvent event) {
        static Sending view(String url) {
            return event("pageview", url);
        }

        static Sending event(String name, String url) {
            return new Sending(new IncomingEvent(
                    new EventName(name),
                    PageUrl.parse(url),
                    Routing.PATH,
                    List.of("shop.test"),
                    "",
                    Map.of(),
                    Optional.empty(),
                    Interaction.INTERACTIVE,
                    name.equals("engagement") ? new Engagement(42, 7000) : Engagement.NONE,
                    new Sender(Optional.of("Mozilla/5.0"), "203.0.113.7", AddressKind.ORDINARY)));
        }

        Sending to(String... targets) {
            return new Sending(new IncomingEvent(
                    event.name(),
                    event.url(),
                    event.routing(),
                    List.of(targets),
                    event.referrer(),
                    event.props(),
                    event.revenue(),
                    event.interaction(),
                    event.engagement(),
                    event.sender()));
        }

        Sending from(String referrer) {
            return with(referrer, event.revenue(), event.sender());
        }

        Sending by(Sender sender) {
            return with(event.referrer(), event.revenue(), sender);
        }

        Sending from(AddressKind kind) {
            return by(new Sender(event.sender().userAgent(), event.sender().address(), kind));
        }

        Sending withAgent(Optional<String> userAgent) {
            return by(new Sender(
                    userAgent, event.sender().address(), event.sender().kind()));
        }

        Sending worth(Money money) {
            return with(event.referrer(), Optional.of(money), event.sender());
        }

        private Sending with(String referrer, Optional<Money> revenue, Sender sender) {
            return new Sending(new IncomingEvent(
                    event.name(),
                    event.url(),
                    event.routing(),
                    event.targets(),
                    referrer,
                    event.props(),
                    revenue,
                    event.interaction(),
                    event.engagement(),
                    sender));
        }
    }
}
