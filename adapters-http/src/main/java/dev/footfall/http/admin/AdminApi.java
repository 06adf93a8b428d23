package dev.footfall.http.admin;

import java.util.List;
import java.util.stream.Stream;

/** The Admin API and the backup, to be added to the public APIs. */
public final class AdminApi {
    static final String BASE = "api/admin/v1";

    private static final long MOST_BODY_BYTES = 256L * 1024 * 1024;

    private AdminApi() {}

    public static List<Object> of(AdminUseCases useCases) {
        return of(useCases, MOST_BODY_BYTES);
    }

    static List<Object> of(AdminUseCases useCases, long mostBodyBytes) {
        Bodies bodies = new Bodies(useCases.temporaryFolder(), useCases.json(), mostBodyBytes);
        return Stream.concat(
                        Stream.of(
                                new AdminGate(useCases.token(), useCases.clock()),
                                new ProvisionResource(useCases.provision(), useCases.finishWork(), bodies),
                                new SiteResource(useCases.sites()),
                                new LoadResource(useCases, bodies),
                                new ExportResource(useCases),
                                new BackupResource(useCases.backup(), useCases.token(), useCases.localToken())),
                        useCases.clock().map(clock -> new ClockResource(clock, bodies)).stream())
                .toList();
    }
}
