package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.web.Port;

/** {@code footfall serve}: the sites of a data directory, until the process is told to end. */
final class Serve {
    private final Surroundings world;

    Serve(Surroundings world) {
        this.world = world;
    }

    void run(GivenOptions given) {
        Settings settings = given.settings();
        try (Opened opened = new Opened()) {
            world.ending().whenTold(opened::close);
            RunningServer server = new RunningServer(settings, world, opened);
            given.adjust(server.log());
            Port port = server.listen();
            Footfall footfall = server.openStores(world.folder().resolve(settings.dataDirectory()));
            server.serve(port, footfall);
            world.out().println("Footfall is ready at " + port.address());
            world.ending().await();
        }
    }
}
