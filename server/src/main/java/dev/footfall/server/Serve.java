package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.settings.Option;
import dev.footfall.server.web.Port;
import java.net.URI;
import java.util.EnumSet;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall serve}: the sites of a data directory, until the process is told to end. */
final class Serve implements Command {
    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(this, "Serve the sites of a data directory.", EnumSet.allOf(Option.class));
    }

    @Override
    public void run(GivenOptions given) {
        Surroundings world = given.world();
        try (Opened opened = new Opened()) {
            world.ending().whenTold(opened::close);
            RunningServer server = new RunningServer(given.settings(), world, opened);
            opened.add(given.logs());
            Port port = server.listen();
            Footfall footfall = server.openStores(given.dataDirectory());
            URI address = server.serve(port, footfall, given.dataDirectory());
            world.out().println("Footfall is ready at " + address);
            world.ending().await();
        }
    }
}
