package dev.footfall.benchmarks;

import dev.footfall.application.access.RateLimits;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.server.Resources;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.settings.SettingsReader;
import dev.footfall.server.settings.Sources;
import dev.footfall.server.web.Mounted;
import dev.footfall.server.web.Port;
import dev.footfall.server.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A Footfall of this process behind HTTP, whose clock stands where the data ends. */
record Served(Footfall footfall, Port port, WebServer server) implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(BenchmarkTraffic.END);

    static Footfall open(Path folder, UnaryOperator<FootfallOptions> further) {
        RateLimits none = new RateLimits(Long.MAX_VALUE, Optional.empty());
        return further.apply(Footfall.at(folder).clock(CLOCK).rateLimits(none)).open();
    }

    static Served of(Footfall footfall, Path folder) {
        Settings settings = new SettingsReader(new Sources(Map.of(Option.PORT, "0"), Map.of(), Optional.empty()))
                .read()
                .get();
        Resources.Instance instance = new Resources.Instance("benchmark", Optional.empty(), Optional.empty(), folder);
        Port port = Port.open("127.0.0.1", 0);
        return new Served(
                footfall,
                port,
                WebServer.start(
                        port, Mounted.atRoot(Resources.of(footfall, settings, instance)), Duration.ofSeconds(1)));
    }

    static BenchmarkSites sites(Footfall footfall) {
        return new BenchmarkSites(footfall, Instant.ofEpochSecond(BenchmarkTraffic.startOf(0)));
    }

    /** With a key of its own. */
    Answers answers() throws IOException {
        return new Answers(port.address(), sites(footfall).key(), footfall.jsonReader());
    }

    @Override
    public void close() {
        try (port) {
            server.close();
        }
    }
}
