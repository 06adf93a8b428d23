package dev.footfall.server.keys;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall keys revoke ID}: from now on nobody gets in with that key. */
public final class RevokeKey implements Command {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Revoke an API key.",
                Arguments.ofStores(),
                Arguments.one("ID", "the number under which keys list shows it"));
    }

    @Override
    public void run(GivenOptions given) {
        String number = given.arguments().getFirst();
        if (!NUMBER.matcher(number).matches()) {
            throw given.misuse("'" + number + "' is not the number of a key: keys list shows them");
        }
        ApiKeyId id = new ApiKeyId(Long.parseLong(number));
        try (Stores stores = Stores.of(given)) {
            ApiKeyRepository keys = stores.footfall().apiKeys();
            if (keys.all().stream().noneMatch(listed -> listed.key().id().equals(id))) {
                throw new WorkFailed("There is no key " + number + ".");
            }
            keys.remove(id);
        }
        given.world().out().println("Revoked key " + number);
    }
}
