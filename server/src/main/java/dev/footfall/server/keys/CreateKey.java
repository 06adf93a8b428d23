package dev.footfall.server.keys;

import dev.footfall.application.access.CreateApiKey.Created;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import dev.footfall.embedded.Footfall;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall keys create}: a key of a member for one team; its text is shown this once. */
public final class CreateKey implements Command {
    private static final String USER = "--user";
    private static final String TEAM = "--team";
    private static final String SCOPES = "--scopes";
    private static final String NAME = "--name";
    private static final String USUAL_NAME = "API key";

    @Override
    public String name() {
        return "create";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Make an API key and print its text, which cannot be had again.",
                Arguments.ofStores(),
                Arguments.required(USER, "EMAIL", "whose key it is"),
                Arguments.optional(TEAM, "ID", "the team it is for, by its identifier (the user's only team)"),
                Arguments.optional(
                        SCOPES, "SCOPES", "what it may do, as in stats:read:*,sites:provision:* (stats:read:*)"),
                Arguments.optional(NAME, "NAME", "what lists call it (" + USUAL_NAME + ")"));
    }

    @Override
    public void run(GivenOptions given) {
        List<Scope> scopes = given.value(SCOPES)
                .map(text -> Scopes.parse(text).getOrElseThrow(wrong -> given.misuse(SCOPES + ": " + wrong)))
                .orElse(List.of(Scope.STATS_READ));
        Optional<UUID> team = given.value(TEAM).map(text -> identifier(text, given));
        try (Stores stores = Stores.of(given)) {
            Footfall footfall = stores.footfall();
            String email = given.required(USER);
            User user = footfall.users()
                    .findByEmail(email)
                    .orElseThrow(() -> new WorkFailed("There is no user " + email + "."));
            Team chosen = team.isPresent() ? named(team.get(), user, footfall) : only(user, given, footfall);
            Created created = footfall.createApiKey()
                    .create(
                            user.id(),
                            new Reach.OneTeam(chosen.id()),
                            given.value(NAME).orElse(USUAL_NAME),
                            scopes);
            given.world().out().println(created.text().value());
        }
    }

    private static UUID identifier(String text, GivenOptions given) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw given.misuse(TEAM + ": '" + text + "' is not a team's identifier");
        }
    }

    /** A key of somebody who is no member opens nothing, so he gets none. */
    private static Team named(UUID identifier, User user, Footfall footfall) {
        return footfall.teams().of(user.id()).stream()
                .filter(team -> team.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> new WorkFailed(
                        footfall.teams().find(identifier).isPresent()
                                ? "The user " + user.email() + " is no member of the team " + identifier + "."
                                : "There is no team " + identifier + "."));
    }

    private static Team only(User user, GivenOptions given, Footfall footfall) {
        List<Team> teams = footfall.teams().of(user.id());
        if (teams.size() != 1) {
            throw given.misuse(
                    teams.isEmpty()
                            ? "The user " + user.email() + " is in no team, and a key is for one"
                            : "The user " + user.email() + " is in several teams: say which with " + TEAM);
        }
        return teams.getFirst();
    }
}
