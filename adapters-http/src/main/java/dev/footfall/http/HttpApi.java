package dev.footfall.http;

import dev.footfall.http.access.RateLimitHeaders;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.batches.BatchesApi;
import dev.footfall.http.dashboard.DisableFeatureResource;
import dev.footfall.http.dashboard.OwnSitesResource;
import dev.footfall.http.dashboard.SharedLinkResource;
import dev.footfall.http.events.ErrorBeaconResource;
import dev.footfall.http.events.EventResource;
import dev.footfall.http.exchange.Exchange;
import dev.footfall.http.exchange.Instances;
import dev.footfall.http.exchange.StreamedAnswer;
import dev.footfall.http.exchange.Unnegotiated;
import dev.footfall.http.export.ExportApi;
import dev.footfall.http.funnels.FunnelsApi;
import dev.footfall.http.health.HealthResource;
import dev.footfall.http.ingestion.IngestionApi;
import dev.footfall.http.metrics.MetricsResource;
import dev.footfall.http.plugins.PluginsApi;
import dev.footfall.http.segments.SegmentsApi;
import dev.footfall.http.sites.SitesApi;
import dev.footfall.http.sites.SitesProblems;
import dev.footfall.http.stats.extended.ExtendedQueryResource;
import dev.footfall.http.stats.extended.SchemaResource;
import dev.footfall.http.stats.v1.StatsV1Resource;
import dev.footfall.http.stats.v2.Inquiry;
import dev.footfall.http.stats.v2.QueryDocsResource;
import dev.footfall.http.stats.v2.QueryResource;
import dev.footfall.http.tracker.TrackerResource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;

/** The public APIs, ready for any Jakarta REST container that serves them from the root of the host. */
public final class HttpApi {
    /**
     * The request property in which the server says the address of the TCP peer, as text; in a servlet container, the
     * request attribute of that name. Without it nobody's forwarding headers are believed.
     */
    public static final String PEER_ADDRESS = EventResource.PEER_ADDRESS;

    /**
     * The request property in which the server leaves a {@link Runnable} that cuts the connection: what an answer calls
     * that fails when parts of it have been sent, so that nobody takes them for the whole.
     */
    public static final String BREAK_OFF = StreamedAnswer.BREAK_OFF;

    private HttpApi() {}

    public static ResourceConfig of(UseCases useCases) {
        return of(useCases, () -> UUID.randomUUID().toString());
    }

    static ResourceConfig of(UseCases useCases, Supplier<String> requestIds) {
        ResourceConfig config = new ResourceConfig();
        Exchange.registerIn(config, requestIds);
        config.register(new RateLimitHeaders());
        config.register(new Unnegotiated(
                path -> Set.of(ErrorBeaconResource.PATH, MetricsResource.PATH).contains(path)
                        || path.startsWith(TrackerResource.PATH + "/")
                        || path.startsWith(SharedLinkResource.PATH + "/")
                        || ExportApi.hasPath(path)));
        Inquiry inquiry =
                new Inquiry(useCases.authorize(), useCases.readSiteFacts(), useCases.answerQuery(), useCases.json());
        SitesApi.register(config, useCases.authorize(), useCases.sites(), useCases.json(), useCases.addresses());
        SegmentsApi.register(
                config,
                useCases.authorize(),
                new Viewers(useCases.admitViewer(), useCases.sessions()),
                useCases.segments(),
                useCases.json(),
                new SitesProblems(useCases.addresses())::describe);
        FunnelsApi.register(
                config,
                new FunnelsApi.WaysIn(useCases.authorize(), new Viewers(useCases.admitViewer(), useCases.sessions())),
                useCases.funnels(),
                useCases.json(),
                useCases.addresses());
        IngestionApi.register(
                config, useCases.authorize(), useCases.readIntake(), useCases.explainEvent(), useCases.json());
        BatchesApi.register(
                config, useCases.authorize(), useCases.admitToSite(), useCases.recordBatch(), useCases.json());
        ExportApi.register(config, useCases.authorize(), useCases.admitToSite(), useCases.export());
        PluginsApi.register(config, useCases.plugins(), useCases.json(), useCases.addresses());
        return config.registerResources(
                Instances.asResource(new StatsV1Resource(
                        useCases.authorize(),
                        useCases.readSiteFacts(),
                        useCases.answerQuery(),
                        useCases.countCurrentVisitors(),
                        useCases.json(),
                        useCases.clock())),
                Instances.asResource(new QueryResource(inquiry)),
                Instances.asResource(new QueryDocsResource(
                        inquiry, new Viewers(useCases.admitViewer(), useCases.sessions()), useCases.sessions())),
                Instances.asResource(new OwnSitesResource(useCases.sessions(), useCases.listOwnSites())),
                Instances.asResource(new DisableFeatureResource(
                        useCases.sessions(), useCases.admitViewer(), useCases.switchOffPart(), useCases.json())),
                Instances.asResource(new SharedLinkResource(
                        useCases.visitSharedLink(),
                        useCases.openSharedLink(),
                        useCases.json(),
                        useCases.addresses().base())),
                Instances.asResource(new ExtendedQueryResource(inquiry)),
                Instances.asResource(new SchemaResource(useCases.authorize(), useCases.describeQuestions())),
                Instances.asResource(new ErrorBeaconResource()),
                Instances.asResource(
                        new EventResource(useCases.recordEvent(), useCases.json(), useCases.trustedProxies())),
                Instances.asResource(new TrackerResource(
                        useCases.sites().findTracker(), useCases.addresses().base())),
                Instances.asResource(new HealthResource(useCases.checkHealth(), useCases.installation())));
    }
}
