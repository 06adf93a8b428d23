package dev.footfall.http;

import dev.footfall.http.access.RateLimitHeaders;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.batches.BatchesApi;
import dev.footfall.http.dashboard.DisableFeatureResource;
import dev.footfall.http.dashboard.OwnSitesResource;
import dev.footfall.http.dashboard.SharedLinkResource;
import dev.footfall.http.events.ErrorBeaconResource;
import dev.footfall.http.events.EventResource;
import dev.footfall.http.exchange.RestApplication;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The public APIs, for any Jakarta REST runtime and below any path. */
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

    public static RestApplication of(UseCases useCases) {
        return of(useCases, () -> UUID.randomUUID().toString());
    }

    static RestApplication of(UseCases useCases, Supplier<String> requestIds) {
        return RestApplication.of(requestIds)
                .with(Stream.of(
                                List.of(new RateLimitHeaders(), new Unnegotiated(HttpApi::isUnnegotiated)),
                                statistics(useCases),
                                siteManagement(useCases),
                                events(useCases),
                                dashboards(useCases),
                                PluginsApi.of(useCases.plugins(), useCases.json(), useCases.addresses()),
                                List.of(new HealthResource(useCases.checkHealth(), useCases.installation())))
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static boolean isUnnegotiated(String path) {
        return Set.of(ErrorBeaconResource.PATH, MetricsResource.PATH).contains(path)
                || path.startsWith(TrackerResource.PATH + "/")
                || path.startsWith(SharedLinkResource.PATH + "/")
                || ExportApi.hasPath(path);
    }

    private static List<Object> statistics(UseCases useCases) {
        Inquiry inquiry =
                new Inquiry(useCases.authorize(), useCases.readSiteFacts(), useCases.answerQuery(), useCases.json());
        return List.of(
                new StatsV1Resource(
                        useCases.authorize(),
                        useCases.readSiteFacts(),
                        useCases.answerQuery(),
                        useCases.countCurrentVisitors(),
                        useCases.json(),
                        useCases.clock()),
                new QueryResource(inquiry),
                new QueryDocsResource(
                        inquiry, new Viewers(useCases.admitViewer(), useCases.sessions()), useCases.sessions()),
                new ExtendedQueryResource(inquiry),
                new SchemaResource(useCases.authorize(), useCases.describeQuestions()));
    }

    private static List<Object> siteManagement(UseCases useCases) {
        Viewers viewers = new Viewers(useCases.admitViewer(), useCases.sessions());
        return Stream.of(
                        SitesApi.of(useCases.authorize(), useCases.sites(), useCases.json(), useCases.addresses()),
                        SegmentsApi.of(
                                useCases.authorize(),
                                viewers,
                                useCases.segments(),
                                useCases.json(),
                                new SitesProblems(useCases.addresses())::describe),
                        FunnelsApi.of(
                                new FunnelsApi.WaysIn(useCases.authorize(), viewers),
                                useCases.funnels(),
                                useCases.json(),
                                useCases.addresses()))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Object> events(UseCases useCases) {
        return Stream.of(
                        IngestionApi.of(
                                useCases.authorize(), useCases.readIntake(), useCases.explainEvent(), useCases.json()),
                        BatchesApi.of(
                                useCases.authorize(), useCases.admitToSite(), useCases.recordBatch(), useCases.json()),
                        ExportApi.of(useCases.authorize(), useCases.admitToSite(), useCases.export()),
                        List.of(
                                new EventResource(useCases.recordEvent(), useCases.json(), useCases.trustedProxies()),
                                new ErrorBeaconResource(),
                                new TrackerResource(
                                        useCases.sites().findTracker(),
                                        useCases.addresses().base())))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Object> dashboards(UseCases useCases) {
        return List.of(
                new OwnSitesResource(useCases.sessions(), useCases.listOwnSites()),
                new DisableFeatureResource(
                        useCases.sessions(), useCases.admitViewer(), useCases.switchOffPart(), useCases.json()),
                new SharedLinkResource(
                        useCases.visitSharedLink(),
                        useCases.openSharedLink(),
                        useCases.json(),
                        useCases.addresses().base()));
    }
}
