package dev.footfall.http;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.KeyUse;
import dev.footfall.application.access.OpenSharedLink;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.access.VisitSharedLink;
import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.ingest.Commits;
import dev.footfall.application.ingest.EarlierStarts;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.ExchangeRates;
import dev.footfall.application.ingest.IngestMeter;
import dev.footfall.application.ingest.LookUps;
import dev.footfall.application.ingest.OwnIdentifiers;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.application.ingest.VisitorIds;
import dev.footfall.application.ingest.Visits;
import dev.footfall.application.ingest.pipeline.Allowances;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.application.records.RecordSink;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.Answers;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.application.stats.PropertyNames.Used;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.stats.ResolveQuery;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.application.store.Transactions;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.user.UserId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.http.InProcess.Request;
import dev.footfall.http.admin.StoredVisits;
import dev.footfall.http.admin.TextLines;
import dev.footfall.http.admin.Unused;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.export.ExportUseCases;
import dev.footfall.http.health.Installation;
import dev.footfall.http.sites.ShownAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The assembled API over one site, {@code shop.test}, one key and nothing else; what stores do can be changed. */
final class HttpWorld {
    static final String KEY = "the-key";
    static final String FRESH_ID = "fresh-id";

    private static final Instant NOW = Instant.parse("2024-03-04T12:00:00Z");

    Answers answers = query -> new QueryResult(
            List.of(new Row(List.of(), List.of(new Value.Whole(7)))),
            new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
            query);
    RateLimiter limiter = (bucket, limit) -> new RateLimiter.Verdict.Within(1, Duration.ofSeconds(1));
    Runnable beforeAppend = () -> {};
    boolean configurationAnswers = true;
    Optional<UserId> loggedIn = Optional.empty();
    final List<Event> recorded = new ArrayList<>();
    final Set<EventId> received = new HashSet<>();
    final StoredVisits stored = new StoredVisits();
    final Path temporaryFolder = Path.of(System.getProperty("java.io.tmpdir"), "footfall-http-world");

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final Allowances allowances = new Allowances();
    private final CountedEvents counts = new CountedEvents();
    private final OneCustomer customer;
    private final InProcess api;

    HttpWorld() {
        this(RecordEvent.Queue.DEFAULT);
    }

    HttpWorld(RecordEvent.Queue queue) {
        this(queue, List.of());
    }

    /** The key may do more than keys may by themselves. */
    HttpWorld(List<Scope> scopes) {
        this(RecordEvent.Queue.DEFAULT, scopes);
    }

    HttpWorld(RecordEvent.Queue queue, List<Scope> scopes) {
        customer = new OneCustomer(KEY, scopes, NOW);
        api = new InProcess(HttpApi.of(useCases(queue), () -> FRESH_ID), KEY);
    }

    Request get(String path) {
        return api.request("GET", path);
    }

    Request post(String path) {
        return api.request("POST", path);
    }

    Request request(String method, String path) {
        return api.request(method, path);
    }

    private static RecordSink fileOfLines(Path file) {
        try {
            return TextLines.writer(Files.newOutputStream(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UseCases useCases(RecordEvent.Queue queue) {
        Events events = new Events();
        Pipeline pipeline = Pipeline.live(parts(), allowances);
        RecordEvent.Identities identities = new RecordEvent.Identities(
                new VisitorIds(customer.salts(), new SplittableRandom(1), clock), hostname -> hostname);
        Commits commits = new Commits(
                new Visits(events, new SplittableRandom(2), clock), IngestMeter.NONE, queue, System::nanoTime);
        RecordEvent.Figures figures = new RecordEvent.Figures(counts, IngestMeter.NONE);
        return new UseCases(
                new Authorize(
                        OneCustomer.SECRET,
                        customer.directory(),
                        new KeyUse(customer.directory().keys(), Runnable::run, clock),
                        (bucket, limit) -> limiter.count(bucket, limit),
                        RateLimits.DEFAULT,
                        Edition.SELF_HOSTED,
                        clock),
                new AdmitViewer(
                        customer.directory(),
                        Unused.port(SharedLinkRepository.class),
                        OneCustomer.SECRET,
                        Edition.SELF_HOSTED,
                        clock),
                new VisitSharedLink(
                        customer.directory(),
                        Unused.port(SharedLinkRepository.class),
                        OneCustomer.SECRET,
                        Edition.SELF_HOSTED,
                        clock),
                new OpenSharedLink(
                        customer.sites(),
                        Unused.port(SharedLinkRepository.class),
                        Unused.port(Passwords.class),
                        OneCustomer.SECRET,
                        clock),
                new AdmitToSite(customer.directory().memberships()),
                (request, container) -> loggedIn,
                new ReadSiteFacts(customer.goals(), customer.segments()),
                new AnswerQuery(query -> answers.to(query), events, customer.sites(), customer.imports(), clock),
                new CountCurrentVisitors(
                        question -> new QueryResult(
                                List.of(new Row(List.of(), List.of(new Value.Whole(21)))),
                                new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                                question),
                        clock),
                new DescribeQuestions(
                        customer.goals(),
                        (site, most) -> List.of(new Used("plan", 12), new Used("url", 3), new Used("", 1)),
                        events,
                        customer.sites(),
                        customer.imports()),
                new RecordEvent(pipeline, identities, commits, figures, Optional.empty(), clock),
                new RecordBatch(
                        pipeline,
                        new RecordBatch.Authors(identities, new OwnIdentifiers(OneCustomer.SECRET)),
                        commits,
                        figures,
                        events,
                        new EarlierStarts(customer.sites(), Unused.port(UnfinishedWork.class)),
                        clock),
                new ExportUseCases(
                        new ExportRecords(stored), temporaryFolder, TextLines::writer, HttpWorld::fileOfLines),
                new ReadIntake(customer.directory().memberships(), counts, clock),
                new ExplainEvent(
                        Pipeline.rehearsal(parts(), allowances),
                        customer.directory().memberships(),
                        clock),
                new CheckHealth(() -> configurationAnswers, () -> true),
                NobodysSites.of(customer.directory(), customer.goals(), clock),
                SegmentUseCases.over(
                        NobodysSites.stores(
                                customer.directory(),
                                customer.goals(),
                                Unused.port(SharedLinkRepository.class),
                                customer.segments()),
                        new ReadSiteFacts(customer.goals(), customer.segments()),
                        new NobodysSites.AtOnce(),
                        clock),
                OneFunnel.over(
                        customer.directory().memberships(),
                        new ReadSiteFacts(customer.goals(), customer.segments()),
                        new ResolveQuery(events, customer.sites(), customer.imports(), clock)),
                NobodysSites.plugins(customer.directory(), clock),
                new ListOwnSites(customer.sites(), customer.directory().teams()),
                new SwitchOffPart(customer.sites(), Unused.port(Transactions.class)),
                new JsonTexts(),
                clock,
                TrustedProxies.loopback(),
                new ShownAddresses("https://analytics.test", Optional.empty()),
                new Installation("1.2.3", Optional.empty()));
    }

    private Pipeline.Parts parts() {
        return new Pipeline.Parts(
                customer.sites(),
                customer.directory().teams(),
                Edition.SELF_HOSTED,
                customer.goals(),
                new LookUps(
                        agent -> agent.contains("bot") ? new Agent.Robot() : new Agent.Visitor(Device.UNKNOWN),
                        OneCustomer.noSources(),
                        address -> Location.UNKNOWN,
                        hostname -> hostname),
                ExchangeRates.UNKNOWN);
    }

    private final class Events implements EventStore {
        @Override
        public void append(Batch batch) {
            beforeAppend.run();
            recorded.addAll(batch.events());
            batch.received().forEach(id -> received.add(id.id()));
        }

        @Override
        public List<LiveSession> activeSince(Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
            return List.of();
        }

        @Override
        public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
            return ids.stream().filter(received::contains).collect(Collectors.toSet());
        }

        @Override
        public void forgetReceived(Instant moment) {}

        @Override
        public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
            return Optional.empty();
        }
    }
}
