package dev.footfall.http.admin;

import dev.footfall.http.exchange.Instances;
import org.glassfish.jersey.server.ResourceConfig;

/** The Admin API and the backup, to be added to the public APIs. */
public final class AdminApi {
    static final String BASE = "api/admin/v1";

    private static final long MOST_BODY_BYTES = 256L * 1024 * 1024;

    private AdminApi() {}

    /** @return what was given, now with the Admin API */
    public static ResourceConfig register(ResourceConfig config, AdminUseCases useCases) {
        return register(config, useCases, MOST_BODY_BYTES);
    }

    static ResourceConfig register(ResourceConfig config, AdminUseCases useCases, long mostBodyBytes) {
        Bodies bodies = new Bodies(useCases.temporaryFolder(), useCases.json(), mostBodyBytes);
        config.register(new AdminGate(useCases.token(), useCases.clock()))
                .registerResources(
                        Instances.asResource(
                                new ProvisionResource(useCases.provision(), useCases.finishWork(), bodies)),
                        Instances.asResource(new SiteResource(useCases.sites())),
                        Instances.asResource(new LoadResource(useCases, bodies)),
                        Instances.asResource(new ExportResource(useCases)),
                        Instances.asResource(
                                new BackupResource(useCases.backup(), useCases.token(), useCases.localToken())));
        useCases.clock()
                .ifPresent(clock -> config.registerResources(Instances.asResource(new ClockResource(clock, bodies))));
        return config;
    }
}
