package dev.footfall.server.settings;

import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.Edition;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.server.log.LogFormat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator has decided.
 *
 * @param shutdownGrace how long running requests may take once the server is told to end
 */
public record Settings(
        Listening listening,
        Path dataDirectory,
        Edition edition,
        RateLimits rateLimits,
        Optional<Path> geoDatabase,
        LogFormat logFormat,
        Duration shutdownGrace) {

    /**
     * Where the server is.
     *
     * @param port 0 for any free one
     * @param baseUrl the public address, without a slash at its end
     * @param trustedProxies whose forwarding headers are believed
     */
    public record Listening(String host, int port, URI baseUrl, TrustedProxies trustedProxies) {}
}
