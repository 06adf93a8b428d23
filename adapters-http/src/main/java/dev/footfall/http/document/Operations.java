package dev.footfall.http.document;

import dev.footfall.http.admin.AdminOperations;
import dev.footfall.http.batches.BatchOperations;
import dev.footfall.http.dashboard.DashboardOperations;
import dev.footfall.http.events.EventOperations;
import dev.footfall.http.export.ExportOperations;
import dev.footfall.http.funnels.FunnelsOperations;
import dev.footfall.http.health.HealthOperations;
import dev.footfall.http.ingestion.IngestionOperations;
import dev.footfall.http.openapi.Endpoint;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.plugins.PluginsApi;
import dev.footfall.http.segments.SegmentsOperations;
import dev.footfall.http.sites.SitesOperations;
import dev.footfall.http.stats.extended.ExtendedOperations;
import dev.footfall.http.stats.v1.StatsV1Operations;
import dev.footfall.http.stats.v2.QueryOperations;
import dev.footfall.http.tracker.TrackerOperations;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be asked, in the order in which people should read it. */
final class Operations {
    private Operations() {}

    /** What is said about those endpoints that these resources have. */
    static List<Operation> of(List<Class<?>> registered) {
        Set<Endpoint> served = Set.copyOf(Endpoint.all(registered));
        return all().stream()
                .filter(operation -> served.contains(new Endpoint(operation.method(), operation.path())))
                .toList();
    }

    static List<Operation> all() {
        return Stream.of(
                        EventOperations.all(),
                        QueryOperations.all(),
                        ExtendedOperations.all(),
                        StatsV1Operations.all(),
                        SitesOperations.all(),
                        FunnelsOperations.all(),
                        SegmentsOperations.all(),
                        IngestionOperations.all(),
                        BatchOperations.all(),
                        ExportOperations.all(),
                        PluginsApi.operations(),
                        DashboardOperations.all(),
                        AdminOperations.all(),
                        TrackerOperations.all(),
                        HealthOperations.all(),
                        QueryOperations.documents(),
                        PluginsApi.documents(),
                        DocumentOperations.all())
                .flatMap(Collection::stream)
                .toList();
    }
}
