package dev.footfall.embedded;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.CreateApiKey;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.ingest.RecordEvent.LookUps;
import dev.footfall.application.ingest.VisitorIds;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.site.CreateAccount;
import dev.footfall.application.site.CreateSite;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.enrichment.BuiltInUserAgents;
import dev.footfall.enrichment.MaxMindGeoLocator;
import dev.footfall.enrichment.NowhereGeoLocator;
import dev.footfall.enrichment.PublicSuffixDomains;
import dev.footfall.enrichment.WellKnownSources;
import dev.footfall.persistence.configuration.SqliteDatabase;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbEventStore;
import dev.footfall.persistence.statistics.DuckDbSettings;
import dev.footfall.persistence.statistics.DuckDbStatsEngine;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/**
 * A whole Footfall on a folder of its own: the composition root. Everything is put together here, by constructors.
 *
 * <p>Any number of threads may use it. {@link #close} waits for nobody: stop using it first. What has been acknowledged is
 * on disk by then.
 */
public final class Footfall implements AutoCloseable {
    private final DataDirectory directory;
    private final SqliteDatabase configuration;
    private final DuckDbDatabase statistics;
    private final GeoLocator places;
    private final DuckDbEventStore events;
    private final UseCases useCases;

    private Footfall(Builder options, DataDirectory directory) {
        SecureRandom random = new SecureRandom();
        ServerSecret secret = directory.secret(random);
        this.directory = directory;
        this.places = options.geoDatabase.map(Footfall::places).orElseGet(NowhereGeoLocator::new);
        this.configuration = SqliteDatabase.open(directory.configuration());
        this.statistics = openStatistics(options, directory);
        this.events = new DuckDbEventStore(statistics);
        this.useCases = wiredOrClosed(options, secret, random);
    }

    // Wiring reads the salts and the running visits, so it can fail after the stores are open.
    private UseCases wiredOrClosed(Builder options, ServerSecret secret, SecureRandom random) {
        try {
            return wired(options, secret, random);
        } catch (RuntimeException failed) {
            try (configuration;
                    statistics) {
                throw failed;
            }
        }
    }

    /** A folder that is made if it is not there, with every option at its default. */
    public static Footfall open(Path dataDirectory) {
        return at(dataDirectory).open();
    }

    /** The options of a Footfall on the folder. */
    public static Builder at(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    private DuckDbDatabase openStatistics(Builder options, DataDirectory folder) {
        try {
            return DuckDbDatabase.open(DuckDbSettings.of(folder.statistics()).withMemory(options.memoryMegabytes));
        } catch (RuntimeException failed) {
            configuration.close();
            throw failed;
        }
    }

    private static GeoLocator places(Path file) {
        try {
            return MaxMindGeoLocator.open(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The geo database " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private UseCases wired(Builder options, ServerSecret secret, SecureRandom random) {
        InstantSource clock = options.clock;
        DuckDbStatsEngine engine = new DuckDbStatsEngine(statistics);
        return new UseCases(
                new Authorize(
                        secret,
                        new Authorize.Directory(
                                configuration.apiKeys(),
                                configuration.users(),
                                configuration.teams(),
                                configuration.sites(),
                                configuration.memberships()),
                        new InProcessRateLimiter(clock),
                        options.rateLimits,
                        options.edition,
                        clock),
                new AnswerQuery(new PlannedAnswers(engine), events, configuration.sites(), clock),
                new CountCurrentVisitors(engine, clock),
                new RecordEvent(
                        configuration.sites(),
                        configuration.goals(),
                        events,
                        new LookUps(new BuiltInUserAgents(), new WellKnownSources(), places, new PublicSuffixDomains()),
                        new VisitorIds(configuration.salts(), random, clock),
                        options.queue,
                        random,
                        clock),
                new CheckHealth(configuration.health(), statistics),
                new CreateAccount(configuration.users(), configuration.teams(), configuration.transactions()),
                new CreateSite(configuration.sites()),
                new CreateApiKey(secret, configuration.apiKeys(), random));
    }

    public Authorize authorize() {
        return useCases.authorize();
    }

    public AnswerQuery answerQuery() {
        return useCases.answerQuery();
    }

    public CountCurrentVisitors countCurrentVisitors() {
        return useCases.countCurrentVisitors();
    }

    public RecordEvent recordEvent() {
        return useCases.recordEvent();
    }

    public CheckHealth checkHealth() {
        return useCases.checkHealth();
    }

    public CreateAccount createAccount() {
        return useCases.createAccount();
    }

    public CreateSite createSite() {
        return useCases.createSite();
    }

    public CreateApiKey createApiKey() {
        return useCases.createApiKey();
    }

    public SiteRepository sites() {
        return configuration.sites();
    }

    public TeamRepository teams() {
        return configuration.teams();
    }

    public UserRepository users() {
        return configuration.users();
    }

    public GoalRepository goals() {
        return configuration.goals();
    }

    /** For loading history. Live events go through {@link #recordEvent}, which must not run at the same time. */
    public EventStore eventStore() {
        return events;
    }

    public JsonReader jsonReader() {
        return new JsonText();
    }

    /** Answers a question about a site for its owner: plans and keys are not asked. */
    public Either<QueryProblem, QueryResult> query(Site site, QueryRequest request) {
        return Query.of(request, new SiteFacts(EnumSet.allOf(Feature.class)))
                .map(query -> answerQuery().answer(site, query));
    }

    /** @throws StoreUnavailable when a store could not be closed in order; all is closed, and safe on disk */
    @Override
    public void close() {
        try (directory;
                configuration;
                statistics) {
            if (places instanceof MaxMindGeoLocator file) {
                file.close();
            }
        } catch (IOException ofTheGeoDatabase) {
            throw new UncheckedIOException(ofTheGeoDatabase);
        }
    }

    private record UseCases(
            Authorize authorize,
            AnswerQuery answerQuery,
            CountCurrentVisitors countCurrentVisitors,
            RecordEvent recordEvent,
            CheckHealth checkHealth,
            CreateAccount createAccount,
            CreateSite createSite,
            CreateApiKey createApiKey) {}

    /** The options, each with a default that suits one small machine. */
    public static final class Builder {
        private static final int MEMORY_MEGABYTES = 512;

        private final Path dataDirectory;
        private InstantSource clock = InstantSource.system();
        private Edition edition = Edition.SELF_HOSTED;
        private RateLimits rateLimits = RateLimits.DEFAULT;
        private RecordEvent.Queue queue = RecordEvent.Queue.DEFAULT;
        private Optional<Path> geoDatabase = Optional.empty();
        private int memoryMegabytes = MEMORY_MEGABYTES;

        private Builder(Path dataDirectory) {
            this.dataDirectory = dataDirectory;
        }

        /** Where "now" comes from. */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        public Builder edition(Edition chosen) {
            edition = chosen;
            return this;
        }

        public Builder rateLimits(RateLimits limits) {
            rateLimits = limits;
            return this;
        }

        public Builder queue(RecordEvent.Queue bounds) {
            queue = bounds;
            return this;
        }

        /** A city database in MaxMind's format; without one no visitor has a place. */
        public Builder geoDatabase(Path file) {
            geoDatabase = Optional.of(file);
            return this;
        }

        /** What the event store may use for data and intermediate results, outside the Java heap. */
        public Builder memoryMegabytes(int megabytes) {
            memoryMegabytes = megabytes;
            return this;
        }

        /**
         * Opens the folder for this process alone.
         *
         * @throws DataDirectoryInUse when somebody has it open
         * @throws UncheckedIOException when the folder or the geo database cannot be used
         * @throws StoreUnavailable when a store cannot be opened
         */
        public Footfall open() {
            DataDirectory directory = DataDirectory.open(dataDirectory);
            try {
                return new Footfall(this, directory);
            } catch (RuntimeException failed) {
                directory.close();
                throw failed;
            }
        }
    }
}
