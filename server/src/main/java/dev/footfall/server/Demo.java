package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.Surroundings.Terminal;
import dev.footfall.server.demo.DemoSite;
import dev.footfall.server.demo.Instructions;
import dev.footfall.server.demo.Progress;
import dev.footfall.server.demo.TemporaryFolder;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.web.Port;
import java.nio.file.Path;

/** {@code footfall demo}: sample traffic in a folder of its own, with keys and lines to try. */
final class Demo {
    private final Surroundings world;

    Demo(Surroundings world) {
        this.world = world;
    }

    void run(GivenOptions given) {
        Settings settings = given.settings();
        // Only when said on the command line: a data directory set for good belongs to real sites.
        boolean kept = given.names(Option.DATA_DIR);
        try (Opened opened = new Opened()) {
            world.ending().whenTold(opened::close);
            RunningServer server = new RunningServer(settings, world, opened);
            given.adjust(server.log());
            Port port = server.listen();
            Path folder = kept
                    ? world.folder().resolve(settings.dataDirectory())
                    : opened.add(TemporaryFolder.in(world.temporary())).path();
            Footfall footfall = server.openStores(folder);
            DemoSite.Ready demo = new DemoSite(footfall, settings.rateLimits(), world.clock()).prepare(progress());
            server.serve(port, footfall);
            world.out().println("Footfall is ready at " + port.address());
            world.out().print(Instructions.text(port.address(), demo, folder + (kept ? "" : " (deleted at the end)")));
            world.out().flush();
            world.ending().await();
        }
    }

    private Progress progress() {
        return world.terminal() == Terminal.WATCHED ? Progress.bar(world.out()) : Progress.lines(world.out());
    }
}
