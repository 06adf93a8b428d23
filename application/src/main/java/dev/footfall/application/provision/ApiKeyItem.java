package dev.footfall.application.provision;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.util.List;

/** A key as a document describes it. */
record ApiKeyItem(
        ApiKeyText text,
        Given<User> user,
        Given<Reach> reach,
        Given<String> name,
        Given<List<Scope>> scopes,
        boolean isAbsent) {
    static final String NAME = "API key";
    static final Reach LEGACY = new Reach.EverythingOfOwner();
    static final List<Scope> SCOPES = List.of(Scope.STATS_READ);

    private static final int SHORTEST = 6;
    private static final Format<ApiKeyText> KEY =
            Formats.TEXT.then(text -> text.codePointCount(0, text.length()) < SHORTEST
                    ? Either.left("should be at least " + SHORTEST + " character(s)")
                    : Either.right(new ApiKeyText(text)));

    static Either<ProvisioningFault, ApiKeyItem> read(Fields fields, UserRepository users, TeamRepository teams) {
        Given<ApiKeyText> text = fields.required("key", KEY);
        boolean isAbsent = fields.isAbsent();
        Given<User> user =
                isAbsent ? fields.ignored("user") : fields.withoutDefault("user", new People(users).format());
        Given<Team> team = isAbsent ? fields.ignored("team") : fields.given("team", TeamReference.in(teams));
        Given<String> name = fields.given("name", Formats.TEXT);
        Given<List<String>> scopes = fields.given("scopes", Formats.listOf(Formats.TEXT));
        return fields.complete(() -> new ApiKeyItem(
                text.value().orElseThrow(),
                user,
                team.map(found -> new Reach.OneTeam(found.id())),
                name,
                scopes.map(texts -> texts.stream().map(Scope::new).toList()),
                isAbsent));
    }
}
