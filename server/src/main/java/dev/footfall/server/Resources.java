package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.http.admin.AdjustableClock;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.sites.ShownAddresses;
import dev.footfall.rest.FootfallApis;
import dev.footfall.server.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The APIs of an open Footfall, as the settings want them. */
public final class Resources {
    private static final String DATABASE_SUFFIX = ".mmdb";

    private Resources() {}

    public static RestApplication of(Footfall footfall, Settings settings, Instance instance) {
        return apis(footfall, settings, instance).application();
    }

    /** As {@link #of}, with what is measured. */
    static RestApplication measured(Footfall footfall, Settings settings, Instance instance, Supplier<String> figures) {
        return apis(footfall, settings, instance).metrics(figures).application();
    }

    private static FootfallApis apis(Footfall footfall, Settings settings, Instance instance) {
        FootfallApis apis = FootfallApis.of(footfall, settings.listening().baseUrl(), instance.temporary())
                .trustedProxies(settings.listening().trustedProxies())
                .version(instance.version());
        settings.secrets().admin().ifPresent(apis::adminToken);
        instance.localToken().ifPresent(apis::localToken);
        instance.settableClock().ifPresent(apis::adjustableClock);
        settings.geoDatabase().flatMap(Resources::nameOf).ifPresent(apis::geoDatabase);
        support(settings).ifPresent(apis::support);
        return apis;
    }

    // Whoever runs a server of his own has nobody to write to but himself.
    private static Optional<String> support(Settings settings) {
        return switch (settings.rules().edition()) {
            case HOSTED -> Optional.of(ShownAddresses.USUAL_SUPPORT);
            case SELF_HOSTED -> Optional.empty();
        };
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
     * @param settableClock the clock of the Footfall, if it may be set
     * @param localToken what commands of this machine show
     * @param temporary where uploads wait
     */
    public record Instance(
            String version, Optional<AdjustableClock> settableClock, Optional<AdminToken> localToken, Path temporary) {}
}
