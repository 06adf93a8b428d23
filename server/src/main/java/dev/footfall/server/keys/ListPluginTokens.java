package dev.footfall.server.keys;

import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.site.Site;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.TextTable;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall plugin-tokens list}: those of a site, oldest first, without their texts, which nobody has. */
public final class ListPluginTokens implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "List the tokens of a site's plugins, oldest first, each with the last letters of its text.",
                Arguments.ofStores(),
                Arguments.site());
    }

    @Override
    public void run(GivenOptions given) {
        TextTable table = new TextTable(List.of("ID", "TOKEN", "NAME", "CREATED", "LAST USED"));
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            stores.footfall().pluginTokens().of(site.id()).forEach(token -> table.add(row(token)));
        }
        table.print(given.world().out());
    }

    private static List<String> row(PluginToken token) {
        return List.of(
                Long.toString(token.id().value()),
                "..." + token.hint(),
                token.description(),
                token.createdAt().toString(),
                token.lastUsedAt().map(Instant::toString).orElse("-"));
    }
}
