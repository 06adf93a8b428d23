package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.http.HttpApi;
import dev.footfall.http.UseCases;
import dev.footfall.http.health.Installation;
import dev.footfall.server.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;

/** The APIs of an open Footfall: the other half of the wiring. */
public final class Resources {
    private static final String DATABASE_SUFFIX = ".mmdb";

    private Resources() {}

    public static ResourceConfig of(Footfall footfall, Settings settings, String version, InstantSource clock) {
        return HttpApi.of(new UseCases(
                footfall.authorize(),
                footfall.answerQuery(),
                footfall.countCurrentVisitors(),
                footfall.recordEvent(),
                footfall.checkHealth(),
                footfall.jsonReader(),
                clock,
                settings.listening().trustedProxies(),
                new Installation(version, settings.geoDatabase().flatMap(Resources::nameOf))));
    }

    /** These files are named for their type, as in {@code GeoLite2-City.mmdb}. */
    private static Optional<String> nameOf(Path database) {
        return Optional.ofNullable(database.getFileName())
                .map(Path::toString)
                .map(name -> name.endsWith(DATABASE_SUFFIX)
                        ? name.substring(0, name.length() - DATABASE_SUFFIX.length())
                        : name);
    }
}
