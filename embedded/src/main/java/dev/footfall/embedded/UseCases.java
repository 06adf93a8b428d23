package dev.footfall.embedded;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.CreateApiKey;
import dev.footfall.application.access.CreatePluginToken;
import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.KeyUse;
import dev.footfall.application.access.OpenSharedLink;
import dev.footfall.application.access.OwnApiKeys;
import dev.footfall.application.access.VisitSharedLink;
import dev.footfall.application.billing.BillingUseCases;
import dev.footfall.application.billing.MeasureUsage;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.export.ExportStatistics;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.funnels.EvaluateFunnel;
import dev.footfall.application.funnels.FunnelsStores;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.application.imports.ImportStatistics;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.Commits;
import dev.footfall.application.ingest.EarlierStarts;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.application.ingest.LoadAggregates;
import dev.footfall.application.ingest.LoadEvents;
import dev.footfall.application.ingest.LookUps;
import dev.footfall.application.ingest.OwnIdentifiers;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.ingest.VisitorIds;
import dev.footfall.application.ingest.Visits;
import dev.footfall.application.ingest.pipeline.Allowances;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.application.people.PeopleUseCases;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.application.provision.Provision;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.site.CreateAccount;
import dev.footfall.application.site.CreateSite;
import dev.footfall.application.site.DescribeSite;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.RenameGoal;
import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.Answers;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.stats.ResolveQuery;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.upkeep.DoWhatIsDue;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.enrichment.BuiltInUserAgents;
import dev.footfall.enrichment.PublicSuffixDomains;
import dev.footfall.enrichment.WellKnownSources;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** The whole graph of objects, put together by constructors. */
record UseCases(
        Authorize authorize,
        AdmitViewer admitViewer,
        VisitSharedLink visitSharedLink,
        OpenSharedLink openSharedLink,
        AdmitToSite admitToSite,
        ReadSiteFacts readSiteFacts,
        AnswerQuery answerQuery,
        CountCurrentVisitors countCurrentVisitors,
        DescribeQuestions describeQuestions,
        RecordEvent recordEvent,
        RecordBatch recordBatch,
        VisitorIds visitorIds,
        ReadIntake readIntake,
        ExplainEvent explainEvent,
        CheckHealth checkHealth,
        SitesUseCases sites,
        SegmentUseCases segments,
        RenameGoal renameGoal,
        FunnelsUseCases funnels,
        PluginsUseCases plugins,
        ListOwnSites listOwnSites,
        SwitchOffPart switchOffPart,
        CreateAccount createAccount,
        CreateSite createSite,
        CreateApiKey createApiKey,
        OwnApiKeys ownApiKeys,
        CreatePluginToken createPluginToken,
        Provision provision,
        DescribeSite describeSite,
        LoadEvents loadEvents,
        LoadAggregates loadAggregates,
        ExportRecords exportRecords,
        ExportStatistics exportStatistics,
        ImportStatistics importStatistics,
        FinishWork finishWork,
        BillingUseCases billing,
        PeopleUseCases people,
        DoWhatIsDue doWhatIsDue,
        GoalRepository goals,
        EventStore events) {
    /** Reads the salts and the running visits, after what a killed process has left undone is done. */
    static UseCases wired(FootfallOptions options, Stores stores, ServerSecret secret, SecureRandom random) {
        InstantSource clock = options.clock;
        ConfigurationStore configuration = stores.configuration();
        GoalRepository goals = configuration.goals(options.maxGoalsPerSite);
        EventStore events = stores.statistics().events();
        BulkStore bulk = stores.statistics().loads();
        StoredData stored = stores.statistics().data();
        Answers answers = stores.statistics().answers();
        Node node = stores.kept().node();
        UnfinishedWork unfinished = configuration.unfinishedWork(node);
        FinishWork finishWork = new FinishWork(unfinished, configuration.sites(), events, stored);
        finishWork.all();
        BillingUseCases billing = billing(options, stores, events);
        Visits visits = new Visits(events, random, clock);
        CreateApiKey createApiKey = new CreateApiKey(secret, configuration.apiKeys(), random, clock);
        LookUps lookUps = new LookUps(
                new BuiltInUserAgents(), new WellKnownSources(), stores.places(), new PublicSuffixDomains());
        Pipeline.Parts parts = new Pipeline.Parts(
                configuration.sites(), configuration.teams(), options.edition, goals, lookUps, options.exchangeRates);
        Allowances allowances = new Allowances();
        IngestionCounts counts = new InProcessIngestionCounts();
        VisitorIds visitorIds = new VisitorIds(configuration.salts(), random, clock);
        Pipeline pipeline = Pipeline.live(parts, allowances);
        RecordEvent.Identities identities = new RecordEvent.Identities(visitorIds, lookUps.domains());
        RecordEvent.Figures figures = new RecordEvent.Figures(counts, options.ingestMeter);
        Commits commits = new Commits(visits, options.ingestMeter, options.queue, System::nanoTime);
        ReadSiteFacts facts = new ReadSiteFacts(goals, configuration.segments());
        ReentrantLock loads = new ReentrantLock(true);
        return new UseCases(
                authorize(options, stores, secret),
                new AdmitViewer(directory(configuration), configuration.sharedLinks(), secret, options.edition, clock),
                new VisitSharedLink(
                        directory(configuration), configuration.sharedLinks(), secret, options.edition, clock),
                new OpenSharedLink(
                        configuration.sites(),
                        configuration.sharedLinks(),
                        new Pbkdf2Passwords(random, Pbkdf2Passwords.ITERATIONS),
                        secret,
                        clock),
                new AdmitToSite(configuration.memberships()),
                facts,
                new AnswerQuery(answers, events, configuration.sites(), configuration.imports(), clock),
                new CountCurrentVisitors(answers, clock),
                new DescribeQuestions(
                        goals,
                        stores.statistics().properties(),
                        events,
                        configuration.sites(),
                        configuration.imports()),
                new RecordEvent(pipeline, identities, commits, figures, options.executor, clock),
                new RecordBatch(
                        pipeline,
                        new RecordBatch.Authors(identities, new OwnIdentifiers(secret)),
                        commits,
                        figures,
                        events,
                        new EarlierStarts(configuration.sites(), unfinished),
                        clock),
                visitorIds,
                new ReadIntake(configuration.memberships(), counts, clock),
                new ExplainEvent(Pipeline.rehearsal(parts, allowances), configuration.memberships(), clock),
                new CheckHealth(configuration.health(), stores.statistics().health()),
                sites(options, configuration, goals, finishWork, billing.settleLock(), random),
                SegmentUseCases.over(sitesStores(configuration, goals), facts, configuration.transactions(), clock),
                new RenameGoal(goals, configuration.segments(), configuration.transactions()),
                funnels(options, stores, goals, facts, events),
                plugins(options, configuration, goals, random),
                new ListOwnSites(configuration.sites(), configuration.teams()),
                new SwitchOffPart(configuration.sites(), configuration.transactions()),
                new CreateAccount(configuration.users(), configuration.teams(), configuration.transactions(), clock),
                new CreateSite(configuration.sites()),
                createApiKey,
                OwnApiKeys.over(directory(configuration), createApiKey, options.edition, clock),
                new CreatePluginToken(options.edition, configuration.pluginTokens(), random, clock),
                provision(options, configuration, goals, secret, random),
                new DescribeSite(configuration.sites(), configuration.teams(), configuration.guests(), clock),
                new LoadEvents(bulk, visits, configuration.sites(), unfinished, loads, random),
                new LoadAggregates(bulk, loads),
                new ExportRecords(stored),
                new ExportStatistics(stored, configuration.teams(), options.edition, clock),
                new ImportStatistics(
                        configuration.imports(),
                        configuration.sites(),
                        events,
                        bulk,
                        loads,
                        configuration.transactions(),
                        clock),
                finishWork,
                billing,
                people(options, configuration, billing.settleLock(), finishWork, random),
                new DoWhatIsDue(
                        finishWork,
                        configuration.jobRuns(node),
                        billing,
                        configuration.accounts(),
                        configuration.teams(),
                        configuration.guests(),
                        configuration.formerDomains(),
                        clock),
                goals,
                events);
    }

    private static PeopleUseCases people(
            FootfallOptions options,
            ConfigurationStore configuration,
            SettleLock settleLock,
            FinishWork finishWork,
            SecureRandom random) {
        return PeopleUseCases.over(
                new PeopleUseCases.Stores(
                        configuration.users(),
                        configuration.teams(),
                        configuration.sites(),
                        configuration.guests(),
                        configuration.segments(),
                        configuration.memberships(),
                        configuration.siteTransfers(),
                        configuration.removals()),
                configuration.transactions(),
                settleLock,
                finishWork,
                new PeopleUseCases.Rules(options.edition, new RandomNames(random), options.clock));
    }

    private static BillingUseCases billing(FootfallOptions options, Stores stores, EventStore events) {
        ConfigurationStore configuration = stores.configuration();
        return BillingUseCases.over(
                new BillingUseCases.Stores(
                        configuration.accounts(),
                        configuration.teams(),
                        configuration.sites(),
                        configuration.guests(),
                        configuration.transactions()),
                new MeasureUsage(
                        configuration.sites(), events, stores.statistics().traffic(), stores.sharedUsage()),
                options.edition,
                options.clock);
    }

    private static Authorize authorize(FootfallOptions options, Stores stores, ServerSecret secret) {
        Authorize.Directory directory = directory(stores.configuration());
        return new Authorize(
                secret,
                directory,
                new KeyUse(directory.keys(), options.executor.orElse(Runnable::run), options.clock),
                stores.kept().rateLimiter(options.limitsClock.orElse(options.clock)),
                options.rateLimits,
                options.edition,
                options.clock);
    }

    private static Authorize.Directory directory(ConfigurationStore configuration) {
        return new Authorize.Directory(
                configuration.apiKeys(),
                configuration.users(),
                configuration.teams(),
                configuration.sites(),
                configuration.memberships());
    }

    private static SitesUseCases sites(
            FootfallOptions options,
            ConfigurationStore configuration,
            GoalRepository goals,
            FinishWork finishWork,
            SettleLock settleLock,
            SecureRandom random) {
        return SitesUseCases.over(
                sitesStores(configuration, goals),
                configuration.transactions(),
                finishWork,
                settleLock,
                new SitesUseCases.Rules(
                        options.edition,
                        Math.toIntExact(Math.min(options.rateLimits.hourly(), Integer.MAX_VALUE)),
                        new RandomNames(random),
                        options.guestMail,
                        options.clock));
    }

    private static SitesStores sitesStores(ConfigurationStore configuration, GoalRepository goals) {
        return new SitesStores(
                configuration.sites(),
                configuration.teams(),
                configuration.users(),
                configuration.memberships(),
                goals,
                configuration.trackers(),
                configuration.sharedLinks(),
                configuration.guests(),
                configuration.segments(),
                configuration.siteTransfers());
    }

    private static FunnelsUseCases funnels(
            FootfallOptions options, Stores stores, GoalRepository goals, ReadSiteFacts facts, EventStore events) {
        ConfigurationStore configuration = stores.configuration();
        FunnelsStores kept = new FunnelsStores(configuration.funnels(), goals, configuration.memberships());
        return FunnelsUseCases.over(
                kept,
                configuration.transactions(),
                new EvaluateFunnel(
                        kept,
                        facts,
                        new ResolveQuery(events, configuration.sites(), configuration.imports(), options.clock),
                        stores.statistics().funnelAnswers()));
    }

    private static PluginsUseCases plugins(
            FootfallOptions options, ConfigurationStore configuration, GoalRepository goals, SecureRandom random) {
        return PluginsUseCases.over(
                new IdentifyPlugin(
                        directory(configuration), configuration.pluginTokens(), options.edition, options.clock),
                new PluginsUseCases.Stores(
                        configuration.sites(),
                        goals,
                        configuration.funnels(),
                        configuration.sharedLinks(),
                        configuration.trackers()),
                configuration.transactions(),
                new Pbkdf2Passwords(random, Pbkdf2Passwords.ITERATIONS),
                new RandomNames(random));
    }

    private static Provision provision(
            FootfallOptions options,
            ConfigurationStore configuration,
            GoalRepository goals,
            ServerSecret secret,
            SecureRandom random) {
        return new Provision(
                new Provision.Stores(
                        configuration.users(),
                        configuration.teams(),
                        configuration.sites(),
                        goals,
                        configuration.segments(),
                        configuration.funnels(),
                        configuration.sharedLinks(),
                        configuration.guests(),
                        configuration.imports(),
                        configuration.apiKeys()),
                configuration.transactions(),
                new Pbkdf2Passwords(random, Pbkdf2Passwords.ITERATIONS),
                secret,
                options.rateLimits,
                random,
                options.clock);
    }
}
