package dev.footfall.server.keys;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.site.Site;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall plugin-tokens revoke ID}: from now on no plugin gets in with that token. */
public final class RevokePluginToken implements Command {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Revoke a plugin's token.",
                Arguments.ofStores(),
                Arguments.site(),
                Arguments.one("ID", "the number under which plugin-tokens list shows it"));
    }

    @Override
    public void run(GivenOptions given) {
        String number = given.arguments().getFirst();
        if (!NUMBER.matcher(number).matches()) {
            throw given.misuse("'" + number + "' is not the number of a token: plugin-tokens list shows them");
        }
        PluginTokenId id = new PluginTokenId(Long.parseLong(number));
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            PluginTokenRepository tokens = stores.footfall().pluginTokens();
            if (tokens.of(site.id()).stream().noneMatch(token -> token.id().equals(id))) {
                throw new WorkFailed(
                        "There is no token " + number + " of " + site.domain().value() + ".");
            }
            tokens.remove(id);
        }
        given.world().out().println("Revoked token " + number);
    }
}
