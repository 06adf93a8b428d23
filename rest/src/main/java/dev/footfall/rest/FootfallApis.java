package dev.footfall.rest;

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
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.export.ExportUseCases;
import dev.footfall.http.health.Installation;
import dev.footfall.http.metrics.MetricsResource;
import dev.footfall.http.sites.ShownAddresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the APIs of an open Footfall are mounted; each option has a default that suits a host of its own. Used by one thread.
 *
 * <p>What {@link #application} gives has filters for every request that reaches it, so it is deployed beside the host's own
 * application, below a path of its own, and not merged with it. It ends when the Footfall is closed.
 */
public final class FootfallApis {
    private final Footfall footfall;
    private final String address;
    private final Path temporaryFolder;
    private Sessions sessions = Sessions.NOBODY;
    private TrustedProxies trustedProxies = TrustedProxies.loopback();
    private Optional<AdminToken> adminToken = Optional.empty();
    private Optional<AdminToken> localToken = Optional.empty();
    private Optional<AdjustableClock> adjustableClock = Optional.empty();
    private Optional<Supplier<String>> metrics = Optional.empty();
    private Optional<String> support = Optional.empty();
    private Optional<String> geoDatabase = Optional.empty();
    private String version = Optional.ofNullable(FootfallApis.class.getPackage().getImplementationVersion())
            .orElse("development");

    private FootfallApis(Footfall footfall, String address, Path temporaryFolder) {
        this.footfall = footfall;
        this.address = address;
        this.temporaryFolder = temporaryFolder;
    }

    /**
     * @param address under which people and pages reach the application, path included, as in
     *     {@code https://shop.example/analytics}
     * @param temporaryFolder where uploads and Parquet files wait; it is there
     */
    public static FootfallApis of(Footfall footfall, URI address, Path temporaryFolder) {
        return new FootfallApis(footfall, withoutSlashAtTheEnd(address.toString()), temporaryFolder);
    }

    private static String withoutSlashAtTheEnd(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Who is logged in, for the endpoints of dashboards. Without it nobody ever is. */
    public FootfallApis sessions(Sessions chosen) {
        sessions = chosen;
        return this;
    }

    /** Whose forwarding headers are believed. Without it, those of the same machine. */
    public FootfallApis trustedProxies(TrustedProxies chosen) {
        trustedProxies = chosen;
        return this;
    }

    /** What opens the Admin API and the figures. Without one there is no Admin API. */
    public FootfallApis adminToken(AdminToken chosen) {
        adminToken = Optional.of(chosen);
        return this;
    }

    /** What opens the backup, and nothing else: for commands on the same machine. */
    public FootfallApis localToken(AdminToken chosen) {
        localToken = Optional.of(chosen);
        return this;
    }

    /** Lets operators set the clock that the Footfall was opened with, which is not for production. */
    public FootfallApis adjustableClock(AdjustableClock chosen) {
        adjustableClock = Optional.of(chosen);
        return this;
    }

    /** The figures of the moment, in Prometheus' text format, to be told at {@code /metrics}. Without it nothing is. */
    public FootfallApis metrics(Supplier<String> text) {
        metrics = Optional.of(text);
        return this;
    }

    /** The e-mail address of whoever helps, named in some refusals. */
    public FootfallApis support(String email) {
        support = Optional.of(email);
        return this;
    }

    /** What {@code /api/system} says of the database that knows places, as in {@code GeoLite2-City}. */
    public FootfallApis geoDatabase(String type) {
        geoDatabase = Optional.of(type);
        return this;
    }

    /** The version that documents name. Without it, that of this jar. */
    public FootfallApis version(String chosen) {
        version = chosen;
        return this;
    }

    /** A Jakarta REST application, of instances and in need of no container. */
    public RestApplication application() {
        return ApiDocument.addedTo(
                HttpApi.of(publicApis())
                        .with(AdminApi.of(adminApi()))
                        .with(metrics.map(text -> List.of(new MetricsResource(adminToken, text)))
                                .orElse(List.of())),
                address,
                version);
    }

    private UseCases publicApis() {
        return new UseCases(
                footfall.authorize(),
                footfall.admitViewer(),
                footfall.visitSharedLink(),
                footfall.openSharedLink(),
                footfall.admitToSite(),
                sessions,
                footfall.readSiteFacts(),
                footfall.answerQuery(),
                footfall.countCurrentVisitors(),
                footfall.describeQuestions(),
                footfall.recordEvent(),
                footfall.recordBatch(),
                new ExportUseCases(
                        footfall.exportRecords(), temporaryFolder, RecordSinks::ndjson, RecordSinks::parquet),
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
                footfall.clock(),
                trustedProxies,
                new ShownAddresses(address, support),
                new Installation(version, geoDatabase));
    }

    private AdminUseCases adminApi() {
        return new AdminUseCases(
                footfall.provision(),
                footfall.describeSite(),
                footfall.loadEvents(),
                footfall.loadAggregates(),
                footfall.imports(),
                footfall.exportRecords(),
                adjustableClock,
                adminToken,
                localToken,
                temporaryFolder,
                RecordFiles::ndjson,
                RecordSinks::ndjson,
                footfall.jsonReader(),
                footfall.finishWork()::purge,
                footfall::backup);
    }
}
