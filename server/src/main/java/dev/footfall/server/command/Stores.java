package dev.footfall.server.command;

import dev.footfall.embedded.DataDirectoryInUse;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.server.log.Logs;
import dev.footfall.server.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;

/** The stores of a data directory, open for a command that works on them alone. */
public record Stores(Footfall footfall, Logs logs) implements AutoCloseable {
    /**
     * Those the options name.
     *
     * @throws DataDirectoryInUse when another process, such as a server, has them open
     */
    public static Stores of(GivenOptions given) {
        Settings settings = given.settings();
        Surroundings world = given.world();
        Logs logs = given.logs();
        return new Stores(
                at(given.dataDirectory(), settings, world, world.clock()).open(), logs);
    }

    /**
     * A Footfall as the operator wants it, not open yet.
     *
     * @param clock where "now" comes from, except for rate limits
     */
    public static FootfallOptions at(Path folder, Settings settings, Surroundings world, InstantSource clock) {
        Settings.Rules rules = settings.rules();
        FootfallOptions footfall = Footfall.at(folder)
                .clock(clock)
                .executor(task -> Thread.ofVirtual().name("beside-requests").start(task))
                .limitsClock(world.clock())
                .edition(rules.edition())
                .rateLimits(rules.rateLimits())
                .maxGoalsPerSite(rules.maxGoalsPerSite())
                .queue(rules.queue())
                .exchangeRates(rules.exchangeRates().open(world.folder()));
        settings.secrets().server().ifPresent(footfall::secret);
        settings.configurationStore().ifPresent(footfall::configurationStore);
        settings.eventStore().ifPresent(footfall::eventStore);
        settings.geoDatabase().map(world.folder()::resolve).ifPresent(footfall::geoDatabase);
        return footfall;
    }

    @Override
    public void close() {
        try (logs) {
            footfall.close();
        }
    }
}
