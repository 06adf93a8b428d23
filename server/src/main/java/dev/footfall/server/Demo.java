package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Terminal;
import dev.footfall.server.demo.DemoSite;
import dev.footfall.server.demo.Instructions;
import dev.footfall.server.demo.Progress;
import dev.footfall.server.demo.TemporaryFolder;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.web.Port;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall demo}: sample traffic in a folder of its own, with keys and lines to try. */
final class Demo implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Serve 90 days of sample traffic, with keys and lines to try.",
                EnumSet.complementOf(EnumSet.of(Option.CONFIG_STORE)));
    }

    @Override
    public void run(GivenOptions given) {
        Surroundings world = given.world();
        // A database set for good belongs to real sites, too.
        Settings settings = given.settings().onEmbeddedStores();
        // Only when said on the command line: a data directory set for good belongs to real sites.
        boolean kept = given.names(Option.DATA_DIR);
        try (Opened opened = new Opened()) {
            world.ending().whenTold(opened::close);
            RunningServer server = new RunningServer(settings, world, opened);
            opened.add(given.logs());
            Port port = server.listen();
            Path folder = kept
                    ? given.dataDirectory()
                    : opened.add(TemporaryFolder.in(world.temporary())).path();
            Footfall footfall = server.openStores(folder);
            DemoSite.Ready demo =
                    new DemoSite(footfall, settings.rules().rateLimits(), world.clock()).prepare(progress(world));
            URI address = server.serve(port, footfall, folder);
            world.out().println("Footfall is ready at " + address);
            world.out().print(Instructions.text(address, demo, folder + (kept ? "" : " (deleted at the end)")));
            world.out().flush();
            world.ending().await();
        }
    }

    private static Progress progress(Surroundings world) {
        return world.terminal() == Terminal.WATCHED ? Progress.bar(world.out()) : Progress.lines(world.out());
    }
}
