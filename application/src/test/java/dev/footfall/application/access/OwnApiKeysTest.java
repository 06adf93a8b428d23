package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.application.access.CreateApiKey.Created;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Kind;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyProblem;
import dev.footfall.domain.access.ApiKeyProblem.UpgradeRequired;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnApiKeysTest {
    private final AccessWorld world = new AccessWorld();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # plan,     kind,      answer
            starter,    STATS_API, no Stats API
            growth,     SITES_API, no Stats API
            business,   STATS_API, stats:read:*
            business,   SITES_API, no Sites API
            both,       SITES_API, sites:provision:*
            sites_api,  SITES_API, no Stats API
            """)
    void a_key_needs_what_it_is_for(String plan, Kind kind, String answer) {
        world.subscribe(world.teamA, Optional.of(plan(plan)), Optional.empty());
        assertThat(issue(world.owner, world.teamA, kind, "laptop")
                        .fold(
                                OwnApiKeysTest::words,
                                created -> only(created.key().assigned()).value()))
                .isEqualTo(answer);
    }

    @Test
    void a_key_is_for_one_team_and_belongs_to_who_asked_for_it() {
        Created created =
                issue(world.owner, world.teamA, Kind.STATS_API, "laptop").get();
        assertThat(created.key())
                .isEqualTo(new ApiKey(
                        created.key().id(),
                        world.owner.id(),
                        "laptop",
                        new Reach.OneTeam(world.teamA.id()),
                        List.of(Scope.STATS_READ)));
        assertThat(world.ask("Bearer " + created.text().value()).isRight()).isTrue();
    }

    @Test
    void who_is_no_member_gets_no_key_whatever_the_plan() {
        User guest = world.people.users.add("guest@a.example", "Guest", User.Power.CUSTOMER);
        world.people.guests.putGuest(world.site.id(), guest.id(), GuestRole.EDITOR, world.clock.instant());
        assertThat(issue(guest, world.teamA, Kind.STATS_API, "laptop"))
                .isEqualTo(Either.left(new ApiKeyProblem.NotInTeam()));
        assertThat(issue(world.stranger, world.teamA, Kind.SITES_API, "laptop"))
                .isEqualTo(Either.left(new ApiKeyProblem.NotInTeam()));
        assertThat(keys().issue().issue(world.owner.id(), new TeamId(999), Kind.STATS_API, "laptop"))
                .isEqualTo(Either.left(new ApiKeyProblem.NotInTeam()));
    }

    @Test
    void a_key_has_a_name() {
        assertThat(issue(world.owner, world.teamA, Kind.STATS_API, "  "))
                .isEqualTo(Either.left(new ApiKeyProblem.NameMissing()));
    }

    @Test
    void on_a_server_of_ones_own_every_kind_can_be_had() {
        world.edition = Edition.SELF_HOSTED;
        assertThat(issue(world.owner, world.teamA, Kind.SITES_API, "laptop").isRight())
                .isTrue();
    }

    @Test
    void a_teams_list_shows_ones_own_keys_of_the_team_and_the_legacy_ones_newest_first() {
        ApiKey legacy = created(world.owner, new Reach.EverythingOfOwner(), Scope.STATS_READ);
        ApiKey ofA = created(world.owner, new Reach.OneTeam(world.teamA.id()), Scope.SITES_PROVISION);
        ApiKey ofB = created(world.owner, new Reach.OneTeam(world.teamB.id()), Scope.SITES_READ);
        ApiKey others = created(world.stranger, new Reach.OneTeam(world.teamA.id()), Scope.STATS_READ);
        assertThat(keys().list().list(world.owner.id(), world.teamA.id()))
                .containsExactly(listed(ofA), listed(legacy))
                .extracting(listed -> listed.key().kind().wireName())
                .containsExactly("sites_api", "stats_api");
        assertThat(keys().list().list(world.owner.id(), world.teamB.id()))
                .extracting(Listed::key)
                .containsExactly(ofB, legacy);
        assertThat(keys().list().list(world.stranger.id(), world.teamA.id()))
                .extracting(Listed::key)
                .containsExactly(others);
    }

    @Test
    void a_star_makes_no_key_of_the_sites_api() {
        assertThat(created(world.owner, new Reach.EverythingOfOwner(), new Scope("sites:*"))
                        .kind())
                .isEqualTo(Kind.STATS_API);
    }

    @Test
    void a_revoked_key_lets_nobody_in_any_more() {
        Created created =
                issue(world.owner, world.teamA, Kind.STATS_API, "laptop").get();
        String header = "Bearer " + created.text().value();
        assertThat(keys().revoke().revoke(world.owner.id(), created.key().id())).isEqualTo(Either.right(created.key()));
        assertThat(AuthorizeTest.summary(world.ask(header))).isEqualTo("UnknownKey");
        assertThat(keys().revoke().revoke(world.owner.id(), created.key().id()))
                .isEqualTo(Either.left(new ApiKeyProblem.NoSuchKey()));
    }

    @Test
    void nobody_revokes_the_key_of_somebody_else() {
        Created created =
                issue(world.owner, world.teamA, Kind.STATS_API, "laptop").get();
        world.people.teams.putMember(world.teamA.id(), world.stranger.id(), TeamRole.OWNER);
        assertThat(keys().revoke().revoke(world.stranger.id(), created.key().id()))
                .isEqualTo(Either.left(new ApiKeyProblem.NoSuchKey()));
        assertThat(world.ask("Bearer " + created.text().value()).isRight()).isTrue();
    }

    private OwnApiKeys keys() {
        return OwnApiKeys.over(world.directory(), world.createApiKey, world.edition, world.clock);
    }

    private Either<ApiKeyProblem, Created> issue(User user, Team team, Kind kind, String name) {
        return keys().issue().issue(user.id(), team.id(), kind, name);
    }

    private ApiKey created(User user, Reach reach, Scope scope) {
        return world.createApiKey
                .create(user.id(), reach, "key", List.of(scope))
                .key();
    }

    private Listed listed(ApiKey key) {
        return world.keys.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Scope only(List<Scope> scopes) {
        assertThat(scopes).hasSize(1);
        return scopes.getFirst();
    }

    private static String words(ApiKeyProblem problem) {
        return problem instanceof UpgradeRequired(Feature feature)
                ? "no " + feature.displayName()
                : problem.getClass().getSimpleName();
    }

    private static Plan plan(String name) {
        return switch (name) {
            case "starter" -> new Plan.Catalogue(Tier.STARTER, 5);
            case "growth" -> new Plan.Catalogue(Tier.GROWTH, 5);
            case "business" -> new Plan.Catalogue(Tier.BUSINESS, 5);
            case "both" -> new Plan.Enterprise(Set.of(Feature.SITES_API, Feature.STATS_API));
            default -> new Plan.Enterprise(Set.of(Feature.SITES_API));
        };
    }
}
