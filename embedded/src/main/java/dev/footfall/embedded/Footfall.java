package dev.footfall.embedded;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.CreateApiKey;
import dev.footfall.application.access.CreatePluginToken;
import dev.footfall.application.access.OpenSharedLink;
import dev.footfall.application.access.OwnApiKeys;
import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.access.VisitSharedLink;
import dev.footfall.application.billing.BillingUseCases;
import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.export.ExportStatistics;
import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.application.funnels.PeopleAsked;
import dev.footfall.application.imports.ImportStatistics;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.LoadAggregates;
import dev.footfall.application.ingest.LoadEvents;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.move.MoveData;
import dev.footfall.application.move.RecoverData;
import dev.footfall.application.people.PeopleUseCases;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.application.provision.Provision;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.site.CreateAccount;
import dev.footfall.application.site.CreateSite;
import dev.footfall.application.site.DescribeSite;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.RenameGoal;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.files.JsonText;
import io.vavr.control.Either;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A whole Footfall on a folder of its own, or in memory: the front of the composition root.
 *
 * <p>Any number of threads may use it. {@link #close} waits for nobody: stop using it first. What has been acknowledged is
 * on disk by then.
 */
public final class Footfall implements AutoCloseable {
    private final Stores stores;
    private final UseCases useCases;
    private final OwnSites ownSites;
    private final Optional<Executor> executor;
    private final InstantSource clock;
    private final Optional<Backup> backup;
    private final Closing closing;

    /** @param closing closes the stores and whatever lies around them */
    Footfall(Stores stores, UseCases useCases, FootfallOptions options, Optional<Backup> backup, Closing closing) {
        this.stores = stores;
        this.useCases = useCases;
        this.ownSites = new OwnSites(stores.configuration(), options.clock);
        this.executor = options.executor;
        this.clock = options.clock;
        this.backup = backup;
        this.closing = closing;
    }

    /** Closes without checked exceptions. */
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** A folder that is made if it is not there, with every option at its default. */
    public static Footfall open(Path dataDirectory) {
        return at(dataDirectory).open();
    }

    /** The options of a Footfall on the folder. */
    public static FootfallOptions at(Path dataDirectory) {
        return FootfallOptions.at(dataDirectory);
    }

    /**
     * One that keeps nothing when it is closed, and loads no native code: for tests and small sites. Its answers are the
     * reference engine's, by which the stores are judged. What it takes, and the time of an answer, grow with the events: of
     * 10,000 an answer takes tens of milliseconds, of 100,000 tenths of a second. {@link FootfallOptions#inMemory} has its
     * options.
     */
    public static Footfall inMemory() {
        return FootfallOptions.inMemory().open();
    }

    /**
     * The site that answers to this name, or else a new one in UTC, in a team without members. {@link #createAccount} and
     * {@link #createSite} are for hosts that have teams.
     *
     * @throws IllegalArgumentException when nothing can be called so
     */
    public Site site(String domain) {
        return Domain.parse(domain)
                .flatMap(ownSites::named)
                .getOrElseThrow(problem -> new IllegalArgumentException("no domain of a site: " + problem));
    }

    /**
     * Takes an event in. The future completes after the commit; it fails with {@link StoreUnavailable} when the event could
     * not be made durable. Without an executor among the options the caller does the work, and the future is complete when
     * it is returned. Any number of threads may call: those who wait share a commit.
     */
    public CompletableFuture<Acceptance> accept(SiteEvent event) {
        return executor.map(given -> CompletableFuture.completedFuture(event)
                        .thenComposeAsync(taken -> recordEvent().record(taken.incoming()), given))
                .orElseGet(() -> recordEvent().record(event.incoming()))
                .thenApply(Acceptance::of);
    }

    /**
     * As {@link #query(Site, QueryRequest)}, asked in the language of {@code POST /api/v2/query}. {@code site_id} may be left
     * out, and is not looked at.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    public Either<QueryProblem, QueryResult> query(Site site, String json) {
        JsonTree tree = jsonReader()
                .read(json.getBytes(StandardCharsets.UTF_8))
                .getOrElseThrow(problem -> new IllegalArgumentException("no JSON: " + problem.reason()));
        if (!(tree instanceof JsonTree.Members asked)) {
            throw new IllegalArgumentException("a question is a JSON object");
        }
        Map<String, JsonTree> members = new LinkedHashMap<>(asked.members());
        members.put("site_id", new JsonTree.Text(site.domain().value()));
        return QueryReader.read(new JsonTree.Members(members)).flatMap(request -> query(site, request));
    }

    /**
     * Makes a data directory of an archive that {@link #backup} wrote. The rows of every table are counted again; if
     * anything is wrong, nothing is left behind.
     *
     * @param dataDirectory empty or not there
     * @throws DataDirectoryNotEmpty when there is something in it
     * @throws BackupUnreadable when the archive is none, damaged, or does not hold what its manifest says
     */
    public static Restored restore(Path archive, Path dataDirectory) {
        return Restoration.restore(archive, dataDirectory);
    }

    /**
     * Writes both stores as they are now, and the secret unless it was given as an option, into one archive. Events go on
     * being taken in. The stream stays open. A configuration in PostgreSQL is not in it: back that up by its own means,
     * after this, so that it knows every site that the archive has statistics of.
     *
     * @throws UncheckedIOException when the stream or the folder cannot be written to
     * @throws StoreUnavailable when a store fails
     * @throws IllegalStateException when nothing is kept: {@link #inMemory}
     */
    public BackedUp backup(OutputStream archive) {
        return backup.orElseThrow(() -> new IllegalStateException("What is in memory has no backup."))
                .writeTo(archive);
    }

    /**
     * Copies what one Footfall keeps to where another one, of other stores or of another folder, is to keep it; what both
     * keep in the same place stays there. Nobody may have the first open. All rows are counted in the end.
     *
     * @param from changes in nothing but that its tables are brought up to date, as by every opening
     * @param to empty, or what a killed move has left
     * @throws MoveRefused when the target is not empty, or what arrived is not what there was
     * @throws DataDirectoryInUse when somebody has a folder open
     * @throws UncheckedIOException when a folder cannot be used
     * @throws StoreUnavailable when a store fails
     */
    public static Moved move(FootfallOptions from, FootfallOptions to, MoveData.Observer observer) {
        return Relocation.move(from, to, observer);
    }

    /**
     * Makes a data directory of what can be read of one whose stores are damaged. Nobody may have that open. What cannot be
     * read is left out, and so is what does not fit without it.
     *
     * @param damaged stays as it is, byte for byte
     * @param target empty or not there; left as it was if this fails
     * @throws DataDirectoryNotEmpty when there is something in the target
     * @throws DataDirectoryUnknown when there is no data directory to be read, or one of a newer format
     * @throws DataDirectoryInUse when somebody has a folder open
     * @throws UncheckedIOException when a folder cannot be used
     * @throws StoreUnavailable when the target's stores fail
     */
    public static Recovered recover(Path damaged, Path target, RecoverData.Observer observer) {
        return Recovery.recover(damaged, target, observer);
    }

    public Authorize authorize() {
        return useCases.authorize();
    }

    /** Who may look at reports without a key. */
    public AdmitViewer admitViewer() {
        return useCases.admitViewer();
    }

    /** What is to be shown at the address of a shared link. */
    public VisitSharedLink visitSharedLink() {
        return useCases.visitSharedLink();
    }

    /** For whoever shows a page on which the password of a shared link is typed. */
    public OpenSharedLink openSharedLink() {
        return useCases.openSharedLink();
    }

    /** Whether the role of a key's user allows what key and plan allow. */
    public AdmitToSite admitToSite() {
        return useCases.admitToSite();
    }

    public ReadSiteFacts readSiteFacts() {
        return useCases.readSiteFacts();
    }

    public AnswerQuery answerQuery() {
        return useCases.answerQuery();
    }

    public CountCurrentVisitors countCurrentVisitors() {
        return useCases.countCurrentVisitors();
    }

    /** What can be asked of a site. */
    public DescribeQuestions describeQuestions() {
        return useCases.describeQuestions();
    }

    public RecordEvent recordEvent() {
        return useCases.recordEvent();
    }

    /** Takes events in that a server sends for visitors of a site, many at a time, and the same ones again. */
    public RecordBatch recordBatch() {
        return useCases.recordBatch();
    }

    /** What became of a site's events since this was opened. */
    public ReadIntake readIntake() {
        return useCases.readIntake();
    }

    public ExplainEvent explainEvent() {
        return useCases.explainEvent();
    }

    /**
     * Looks for a newer geo database that has been put in the place of the one in use, by renaming, and uses it. One that is
     * damaged is logged, and the one before stays. Call it every few minutes; nobody else does.
     */
    public void useNewestGeoDatabase() {
        stores.useNewestPlaces();
    }

    /** Forgets ids of batches that came more than 24 hours ago. Call it now and then, or the store keeps them for ever. */
    public void forgetOldEventIds() {
        useCases.recordBatch().forgetOldIds();
    }

    /**
     * Deletes the keys of visitor numbers that are more than 48 hours old, or of a day to come that a clock has left behind.
     * Events do it as well; call it every few minutes, so that it is also done when none come.
     */
    public void forgetExpiredSalts() {
        useCases.visitorIds().forgetExpired();
    }

    /**
     * Does what has become due since it was last done: locks, grace periods, invitations, former domains. Call it at the
     * start and every few minutes; nobody else does.
     *
     * @throws StoreUnavailable when a store fails; what was not done is done the next time
     */
    public void doWhatIsDue() {
        useCases.doWhatIsDue().run();
    }

    /** What follows from what teams have bought. */
    public BillingUseCases billing() {
        return useCases.billing();
    }

    /**
     * Accepting invitations, changing roles, leaving, handing sites over, deleting accounts: for hosts that show pages of
     * their own to whom they have logged in.
     */
    public PeopleUseCases people() {
        return useCases.people();
    }

    public CheckHealth checkHealth() {
        return useCases.checkHealth();
    }

    /**
     * Tidies the event store up if it is worth it and nobody writes to it just now; call it about once a second. Without it
     * an event has to wait for that now and then, some hundred milliseconds.
     *
     * @throws StoreUnavailable when that could not be done
     */
    public void tidyUpIfQuiet() {
        stores.statistics().tidyUpIfQuiet();
    }

    /**
     * What happened to the event store that somebody has to know about, such as events lost with the end of its log: a
     * sentence each, oldest first, until the file {@code statistics.duckdb.incidents} of the folder is deleted.
     */
    public List<String> storeIncidents() {
        return stores.statistics().incidents();
    }

    /** What the Sites API can do, for those whom {@link #authorize} lets in. */
    public SitesUseCases sitesApi() {
        return useCases.sites();
    }

    /** What can be done with saved filters, for those whom {@link #authorize} or {@link #admitViewer} lets in. */
    public SegmentUseCases segments() {
        return useCases.segments();
    }

    /** For whoever shows goals to the people who may edit their site: roles are not asked. */
    public RenameGoal renameGoal() {
        return useCases.renameGoal();
    }

    /** What can be done with funnels, for those whom {@link #authorize} or {@link #admitViewer} lets in. */
    public FunnelsUseCases funnelsApi() {
        return useCases.funnels();
    }

    /** What the Plugins API can do, for those whom its {@code identify} lets in. */
    public PluginsUseCases pluginsApi() {
        return useCases.plugins();
    }

    public ListOwnSites listOwnSites() {
        return useCases.listOwnSites();
    }

    public SwitchOffPart switchOffPart() {
        return useCases.switchOffPart();
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

    /** What users can do with their own keys. */
    public OwnApiKeys ownApiKeys() {
        return useCases.ownApiKeys();
    }

    /** Makes what lets a plugin into one site. */
    public CreatePluginToken createPluginToken() {
        return useCases.createPluginToken();
    }

    public Provision provision() {
        return useCases.provision();
    }

    public DescribeSite describeSite() {
        return useCases.describeSite();
    }

    public LoadEvents loadEvents() {
        return useCases.loadEvents();
    }

    public LoadAggregates loadAggregates() {
        return useCases.loadAggregates();
    }

    public ExportRecords exportRecords() {
        return useCases.exportRecords();
    }

    public ExportStatistics exportStatistics() {
        return useCases.exportStatistics();
    }

    public ImportStatistics importStatistics() {
        return useCases.importStatistics();
    }

    /** What was unfinished when this was opened has been done; a removed site's rows wait for it. */
    public FinishWork finishWork() {
        return useCases.finishWork();
    }

    public SiteRepository sites() {
        return stores.configuration().sites();
    }

    public TeamRepository teams() {
        return stores.configuration().teams();
    }

    public GuestRepository guests() {
        return stores.configuration().guests();
    }

    public UserRepository users() {
        return stores.configuration().users();
    }

    public ApiKeyRepository apiKeys() {
        return stores.configuration().apiKeys();
    }

    public PluginTokenRepository pluginTokens() {
        return stores.configuration().pluginTokens();
    }

    public ImportRepository imports() {
        return stores.configuration().imports();
    }

    public GoalRepository goals() {
        return useCases.goals();
    }

    public FunnelRepository funnels() {
        return stores.configuration().funnels();
    }

    /** For loading history. Live events go through {@link #recordEvent}, which must not run at the same time. */
    public EventStore eventStore() {
        return useCases.events();
    }

    public JsonReader jsonReader() {
        return new JsonText();
    }

    /** Answers a question about a site for its owner: plans and keys are not asked. */
    public Either<QueryProblem, QueryResult> query(Site site, QueryRequest request) {
        SiteFacts facts = readSiteFacts().of(site, EnumSet.allOf(Feature.class), request);
        return Query.of(request, facts).map(query -> answerQuery().answer(site, query));
    }

    /** Tells a site's owner how far people come on the way of a funnel: plans and keys are not asked. */
    public Either<FunnelsProblem, FunnelResult> funnel(Site site, FunnelId funnel, DateRange range, Filter... people) {
        return funnelsApi()
                .evaluateFunnel()
                .saved(
                        new PeopleAsked(
                                site,
                                EnumSet.allOf(Feature.class),
                                QueryRequest.of(range, Metric.VISITORS).where(people)),
                        funnel);
    }

    /** Where "now" comes from. */
    public InstantSource clock() {
        return clock;
    }

    /** @throws StoreUnavailable when a store could not be closed in order; all is closed, and safe on disk */
    @Override
    public void close() {
        closing.close();
    }
}
