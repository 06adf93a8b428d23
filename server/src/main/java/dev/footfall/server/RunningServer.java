package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.log.Logs;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.web.Port;
import dev.footfall.server.web.WebServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.ConsoleHandler;

/** The steps of a start, in their order; what each opens is closed in the opposite one. */
final class RunningServer {
    private final Settings settings;
    private final Surroundings world;
    private final Opened opened;

    RunningServer(Settings settings, Surroundings world, Opened opened) {
        this.settings = settings;
        this.world = world;
        this.opened = opened;
    }

    Logs log() {
        return opened.add(Logs.to(new ConsoleHandler(), settings.logFormat()));
    }

    /** First, so that a port in use is found out before anything is made. */
    Port listen() {
        return opened.add(
                Port.open(settings.listening().host(), settings.listening().port()));
    }

    Footfall openStores(Path folder) {
        Footfall.Builder footfall = Footfall.at(folder)
                .clock(world.clock())
                .edition(settings.edition())
                .rateLimits(settings.rateLimits());
        settings.geoDatabase().ifPresent(footfall::geoDatabase);
        return opened.add(footfall.open());
    }

    void serve(Port port, Footfall footfall) {
        // A tenth of the time is for the stores.
        Duration grace = settings.shutdownGrace().multipliedBy(9).dividedBy(10);
        opened.add(WebServer.start(port, Resources.of(footfall, settings, world.version(), world.clock()), grace));
    }
}
