package dev.footfall.http.export;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.Authorize;
import dev.footfall.http.access.Gate;
import java.util.List;

/** The raw export, to be added to the other APIs. */
public final class ExportApi {
    private static final String BEFORE_SITE = "api/footfall/v1/sites/";
    private static final String AFTER_SITE = "/export/events";

    private ExportApi() {}

    public static List<Object> of(Authorize authorize, AdmitToSite admitToSite, ExportUseCases useCases) {
        return List.of(new EventsExportResource(new Gate(authorize), admitToSite, useCases));
    }

    /** Whether something else than JSON is asked for there. */
    public static boolean hasPath(String path) {
        return path.startsWith(BEFORE_SITE) && path.endsWith(AFTER_SITE);
    }
}
