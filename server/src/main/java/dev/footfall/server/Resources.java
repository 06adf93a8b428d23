package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.files.RecordFiles;
import dev.footfall.files.RecordSinks;
import dev.footfall.http.HttpApi;
import dev.footfall.http.UseCases;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.admin.AdjustableClock;
import dev.footfall.http.admin.AdminApi;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.admin.AdminUseCases;
import dev.footfall.http.document.ApiDocument;
import dev.footfall.http.export.ExportUseCases;
import dev.footfall.http.health.Installation;
import dev.footfall.http.sites.ShownAddresses;
import dev.footfall.server.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;

/** The APIs of an open Footfall: the other half of the wiring. */
public final class Resources {
    private static final String DATABASE_SUFFIX = ".mmdb";

    private Resources() {}

    public static ResourceConfig of(Footfall footfall, Settings settings, Instance instance) {
        ResourceConfig apis = HttpApi.of(new UseCases(
                footfall.authorize(),
                footfall.admitViewer(),
                footfall.visitSharedLink(),
                footfall.openSharedLink(),
                footfall.admitToSite(),
                Sessions.NOBODY,
                footfall.readSiteFacts(),
                footfall.answerQuery(),
                footfall.countCurrentVisitors(),
                footfall.describeQuestions(),
                footfall.recordEvent(),
                footfall.recordBatch(),
                new ExportUseCases(
                        footfall.exportRecords(), instance.temporary(), RecordSinks::ndjson, RecordSinks::parquet),
                footfall.readIntake(),
                footfall.explainEvent(),
                footfall.checkHealth(),
                footfall.sitesApi(),
                footfall.segments(),
                footfall.funnelsApi(),
                footfall.pluginsApi(),
                footfall.listOwnSites(),
                footfall.switchOffPart(),
                footfall.jsonReader(),
                instance.clock(),
                settings.listening().trustedProxies(),
                addresses(settings),
                new Installation(instance.version(), settings.geoDatabase().flatMap(Resources::nameOf))));
        AdminApi.register(
                apis,
                new AdminUseCases(
                        footfall.provision(),
                        footfall.describeSite(),
                        footfall.loadEvents(),
                        footfall.loadAggregates(),
                        footfall.imports(),
                        footfall.exportRecords(),
                        instance.settableClock(),
                        settings.secrets().admin(),
                        instance.localToken(),
                        instance.temporary(),
                        RecordFiles::ndjson,
                        RecordSinks::ndjson,
                        footfall.jsonReader(),
                        footfall.finishWork()::purge,
                        footfall::backup));
        return ApiDocument.register(apis, settings.listening().baseUrl().toString(), instance.version());
    }

    // Whoever runs a server of his own has nobody to write to but himself.
    private static ShownAddresses addresses(Settings settings) {
        Optional<String> support = switch (settings.rules().edition()) {
            case HOSTED -> Optional.of(ShownAddresses.USUAL_SUPPORT);
            case SELF_HOSTED -> Optional.empty();
        };
        return new ShownAddresses(settings.listening().baseUrl().toString(), support);
    }

    /** These files are named for their type, as in {@code GeoLite2-City.mmdb}. */
    private static Optional<String> nameOf(Path database) {
        return Optional.ofNullable(database.getFileName())
                .map(Path::toString)
                .map(name -> name.endsWith(DATABASE_SUFFIX)
                        ? name.substring(0, name.length() - DATABASE_SUFFIX.length())
                        : name);
    }

    /**
     * What the APIs know of the process they run in.
     *
     * @param version of Footfall
     * @param settableClock the same clock, if it may be set
     * @param localToken what commands of this machine show
     * @param temporary where uploads wait
     */
    public record Instance(
            String version,
            InstantSource clock,
            Optional<AdjustableClock> settableClock,
            Optional<AdminToken> localToken,
            Path temporary) {}
}
