package dev.footfall.server.keys;

import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import dev.footfall.embedded.Footfall;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.TextTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall keys list}: all keys, oldest first, without their texts, which nobody has. */
public final class ListKeys implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "List all API keys, oldest first, each with the first letters of its text.",
                Arguments.ofStores());
    }

    @Override
    public void run(GivenOptions given) {
        TextTable table =
                new TextTable(List.of("ID", "KEY", "NAME", "TYPE", "USER", "TEAM", "SCOPES", "CREATED", "LAST USED"));
        try (Stores stores = Stores.of(given)) {
            stores.footfall().apiKeys().all().forEach(key -> table.add(row(key, stores.footfall())));
        }
        table.print(given.world().out());
    }

    private static List<String> row(Listed listed, Footfall footfall) {
        return List.of(
                Long.toString(listed.key().id().value()),
                listed.prefix() + "...",
                listed.key().name(),
                listed.key().kind().wireName(),
                footfall.users().find(listed.owner()).map(User::email).orElse("-"),
                reach(listed.key().reach(), footfall),
                listed.key().assigned().stream().map(Scope::value).collect(Collectors.joining(",")),
                moment(listed.createdAt()),
                moment(listed.lastUsedAt()));
    }

    private static String moment(Optional<Instant> known) {
        return known.map(Instant::toString).orElse("-");
    }

    private static String reach(Reach reach, Footfall footfall) {
        return switch (reach) {
            case Reach.OneTeam(var team) ->
                footfall.teams().find(team).map(Team::displayName).orElse("-");
            case Reach.EverythingOfOwner() -> "(all of the user)";
        };
    }
}
