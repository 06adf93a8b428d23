package dev.footfall.server.keys;

import dev.footfall.domain.site.Site;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall plugin-tokens create}: a way for a plugin into one site; its text is shown this once. */
public final class CreatePluginToken implements Command {
    private static final String NAME = "--name";
    private static final String USUAL_NAME = "Plugin";

    @Override
    public String name() {
        return "create";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Make a plugin's token and print its text, which cannot be had again.",
                Arguments.ofStores(),
                Arguments.site(),
                Arguments.optional(NAME, "NAME", "what lists call it (" + USUAL_NAME + ")"));
    }

    @Override
    public void run(GivenOptions given) {
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            var created = stores.footfall()
                    .createPluginToken()
                    .create(site.id(), given.value(NAME).orElse(USUAL_NAME));
            given.world().out().println(created.text().value());
        }
    }
}
