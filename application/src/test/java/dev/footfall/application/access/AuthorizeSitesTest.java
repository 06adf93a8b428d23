package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.access.SitesOperation.Need;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** access-control.md §4.3, §14 (the rows about the Sites API). What a role allows is another test's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorizeSitesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    private final AccessWorld world = new AccessWorld();
    private final User guest = world.people.users.add("guest@c.example", "Guest", User.Power.CUSTOMER);
    private final User billing = world.people.users.add("billing@a.example", "Billing", User.Power.CUSTOMER);

    AuthorizeSitesTest() {
        world.people.putGuest(world.site.id(), guest.id(), GuestRole.VIEWER);
        world.people.teams.putMember(world.teamA.id(), billing.id(), TeamRole.BILLING);
    }

    @ParameterizedTest(name = "row {0}: {1} {3} team {4} with {2}, {5} {6}")
    @CsvSource(nullValues = "-", textBlock = """
            # row, operation,    key,              site,         team,    plan,            standing, answer
            4,   CREATE_SITE,    unknown,          -,            -,       business,        open,     UnknownKey
            20,  LIST_SITES,     L s owner,        -,            -,       none,            open,     granted
            20,  LIST_TEAMS,     L s owner,        -,            -,       none,            locked,   granted
            21,  LIST_SITES,     K(A) s owner,     -,            -,       growth 4,        open,     no Stats API
            -,   LIST_SITES,     K(A) s owner,     -,            -,       business,        locked,   SiteLocked
            -,   LIST_SITES,     K(A) s owner,     -,            B,       business,        open,     granted A
            -,   LIST_SITES,     K(A) s guest,     -,            -,       business,        open,     NotAMember
            -,   LIST_SITES,     K(A) s stranger,  -,            -,       business,        open,     NotAMember
            22,  LIST_SITES,     L s stranger,     -,            A,       business,        open,     NotAMember
            -,   LIST_SITES,     L s stranger,     -,            A,       growth 4,        open,     no Stats API
            23,  LIST_SITES,     L s guest,        -,            A,       business,        open,     granted A
            24,  LIST_SITES,     L s owner,        -,            unknown, none,            open,     granted
            -,   LIST_SITES,     L s super-admin,  -,            A,       none,            locked,   granted A
            25,  READ_SITE,      L s owner,        a.example,    -,       business,        open,     granted a.example
            -,   READ_SITE,      L s owner,        a.example,    -,       growth 4,        open,     no Stats API
            26,  READ_SITE,      L s stranger,     a.example,    -,       trial,           open,     NotAMember
            27,  READ_SITE,      L s owner,        nope,         -,       none,            locked,   granted
            28,  READ_SITE,      L s billing,      a.example,    -,       business,        open,     granted a.example
            29,  PUT_GOAL,       L s owner,        a.example,    -,       sites_api,       open,     ScopeMissing
            30,  PUT_GOAL,       L p owner,        a.example,    -,       business,        open,     no Sites API
            31,  PUT_GOAL,       L p guest,        a.example,    -,       sites_api,       open,     granted a.example
            33,  PUT_GOAL,       L p guest,        a.example,    -,       trial,           open,     no Sites API
            34,  PUT_GOAL,       L p owner,        nope,         -,       sites_api,       open,     granted
            35,  PUT_GOAL,       L p owner,        -,            -,       business,        open,     granted
            36,  PUT_GOAL,       K(B) p stranger,  a.example,    -,       sites_api,       open,     OtherTeam
            -,   PUT_GOAL,       K(B) p stranger,  a.example,    -,       sites_api,       locked,   OtherTeam
            -,   PUT_GOAL,       K(B) p stranger,  -,            -,       sites_api,       open,     no Sites API
            37,  LIST_GOALS,     L s owner,        a.example,    -,       sites_api,       open,     no Stats API
            38,  CREATE_SITE,    L p owner,        -,            -,       none,            open,     granted
            39,  CREATE_SITE,    L p billing,      -,            A,       sites_api,       open,     granted A
            40,  CREATE_SITE,    L p billing,      -,            A,       growth 5,        open,     no Sites API
            41,  CREATE_SITE,    K(A) p owner,     -,            B,       sites_api,       open,     granted A
            44,  UPDATE_SITE,    L p owner,        view,         -,       sites_api,       open,     ConsolidatedViewUnsupported
            -,   UPDATE_SITE,    L p super-admin,  view,         -,       sites_api,       open,     ConsolidatedViewUnsupported
            -,   UPDATE_SITE,    K(B) p super-admin, a.example,  -,       none,            locked,   granted a.example
            -,   DELETE_SITE,    L p stranger,     a.example,    -,       sites_api,       open,     NotAMember
            -,   DELETE_SITE,    L p stranger,     a.example,    -,       sites_api,       locked,   SiteLocked
            46,  PUT_GOAL,       L sites:* owner,  a.example,    -,       sites_api,       open,     granted a.example
            -,   PUT_GOAL,       L sites:read:* owner, a.example,-,       sites_api,       open,     ScopeMissing
            -,   LIST_GOALS,     L none owner,     a.example,    -,       business,        open,     granted a.example
            """)
    void the_scenarios_come_out_as_published(
            @Nullable String row,
            SitesOperation operation,
            String key,
            @Nullable String site,
            @Nullable String team,
            String plan,
            String standing,
            String answer) {
        subscribeA(plan);
        if (standing.equals("locked")) {
            world.lock(world.teamA);
        }
        assertThat(summary(world.askSites(operation, Optional.of(header(key)), reference(site), team(team))))
                .as("row %s", row)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_gets_in_without_a_key(SitesOperation operation) {
        SiteReference site = new SiteReference.Named("a.example");
        assertThat(summary(world.askSites(operation, Optional.empty(), site, Optional.empty())))
                .isEqualTo("MissingKey");
        assertThat(summary(world.askSites(operation, Optional.of("bearer x"), site, Optional.empty())))
                .isEqualTo("MissingKey");
        assertThat(summary(world.askSites(operation, Optional.of("Bearer x"), site, Optional.empty())))
                .isEqualTo("UnknownKey");
    }

    static Stream<Arguments> everybody() {
        return Arrays.stream(SitesOperation.values())
                .flatMap(operation -> Stream.of(
                                "L p owner",
                                "L p billing",
                                "L p guest",
                                "L p stranger",
                                "L p super-admin",
                                "K(A) p owner",
                                "K(A) p guest",
                                "K(A) p stranger",
                                "K(B) p stranger",
                                "L s owner")
                        .flatMap(key -> Stream.of("none", "trial", "growth 4", "business", "sites_api", "both")
                                .flatMap(plan -> Stream.of("open", "locked")
                                        .map(standing -> Arguments.of(operation, key, plan, standing)))));
    }

    /** The procedure once more, as a table of conditions: whoever adds an operation has it held to them. */
    @ParameterizedTest(name = "{0} with {1}, {2} {3}")
    @MethodSource("everybody")
    void every_operation_on_a_site_is_decided_alike(
            SitesOperation operation, String key, String plan, String standing) {
        subscribeA(plan);
        if (standing.equals("locked")) {
            world.lock(world.teamA);
        }
        Need need = operation.need();
        boolean includes = need == Need.PROVISIONING
                ? Set.of("sites_api", "both").contains(plan)
                : Set.of("trial", "business", "both").contains(plan);
        boolean belongs =
                key.startsWith("L") ? !key.endsWith("stranger") : key.startsWith("K(A)") && key.endsWith("owner");
        String expected = need != Need.READING && key.equals("L s owner")
                ? "ScopeMissing"
                : key.endsWith("super-admin")
                        ? "granted a.example"
                        : key.startsWith("K(B)")
                                ? "OtherTeam"
                                : standing.equals("locked")
                                        ? "SiteLocked"
                                        : !includes
                                                ? "no " + need.feature().displayName()
                                                : !belongs ? "NotAMember" : "granted a.example";
        assertThat(summary(world.askSites(
                        operation, Optional.of(header(key)), new SiteReference.Named("a.example"), Optional.empty())))
                .isEqualTo(expected);
    }

    @Test
    void the_old_domain_works_for_seventy_two_hours() {
        world.sites.put(world.site.renamedTo(new Domain("new.example"), world.clock.instant()));
        Optional<String> header = Optional.of(header("L s owner"));
        SiteReference old = new SiteReference.Named("a.example");
        assertThat(summary(world.askSites(SitesOperation.READ_SITE, header, old, Optional.empty())))
                .isEqualTo("granted new.example");
        world.clock.moveTo("2024-03-07T12:00:01Z");
        assertThat(summary(world.askSites(SitesOperation.READ_SITE, header, old, Optional.empty())))
                .isEqualTo("granted");
    }

    @Test
    void a_server_of_ones_own_asks_for_no_plan_and_locks_nobody() {
        world.edition = Edition.SELF_HOSTED;
        subscribeA("none");
        world.lock(world.teamA);
        SiteReference site = new SiteReference.Named("a.example");
        assertThat(world.askSites(SitesOperation.PUT_GOAL, Optional.of(header("L p owner")), site, Optional.empty())
                        .get()
                        .features())
                .isEqualTo(EnumSet.allOf(Feature.class));
        assertThat(summary(world.askSites(
                        SitesOperation.PUT_GOAL, Optional.of(header("L p stranger")), site, Optional.empty())))
                .isEqualTo("NotAMember");
    }

    @Test
    void a_request_does_not_show_its_key() {
        assertThat(new SitesRequest(
                                SitesOperation.LIST_SITES,
                                Optional.of("Bearer secret-key"),
                                new SiteReference.Absent(),
                                Optional.empty())
                        .toString())
                .doesNotContain("secret-key")
                .contains("LIST_SITES");
    }

    private void subscribeA(String plan) {
        world.subscribe(world.teamA, plan(plan), plan.equals("trial") ? Optional.of(TODAY) : Optional.empty());
    }

    private static String summary(Either<AccessProblem, SitesGrant> answer) {
        return answer.fold(
                problem -> problem instanceof FeatureMissing(Feature feature)
                        ? "no " + feature.displayName()
                        : problem.getClass().getSimpleName(),
                grant -> ("granted "
                                + grant.site()
                                        .map(site -> site.domain().value())
                                        .or(() -> grant.team().map(Team::name))
                                        .orElse(""))
                        .strip());
    }

    private SiteReference reference(@Nullable String site) {
        return site == null
                ? new SiteReference.Absent()
                : new SiteReference.Named(
                        site.equals("view") ? world.view.domain().value() : site);
    }

    private Optional<UUID> team(@Nullable String team) {
        return Optional.ofNullable(team).map(name -> switch (name) {
            case "A" -> world.teamA.identifier();
            case "B" -> world.teamB.identifier();
            default -> new UUID(7, 7);
        });
    }

    private String header(String key) {
        if (key.equals("unknown")) {
            return "Bearer wrong";
        }
        String[] words = key.split(" ", -1);
        Scope[] scopes = switch (words[1]) {
            case "s" -> new Scope[] {Scope.STATS_READ};
            case "p" -> new Scope[] {Scope.SITES_PROVISION, Scope.EVENTS_WRITE};
            case "none" -> new Scope[] {};
            default -> new Scope[] {new Scope(words[1])};
        };
        User user = switch (words[2]) {
            case "owner" -> world.owner;
            case "stranger" -> world.stranger;
            case "guest" -> guest;
            case "billing" -> billing;
            default -> world.superAdmin;
        };
        return switch (words[0]) {
            case "L" -> world.legacyKeyOf(user, scopes);
            case "K(A)" -> world.teamKeyOf(user, world.teamA, scopes);
            default -> world.teamKeyOf(user, world.teamB, scopes);
        };
    }

    private static Optional<Plan> plan(String name) {
        return switch (name) {
            case "trial", "none" -> Optional.empty();
            case "growth 4" -> Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 4));
            case "growth 5" -> Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5));
            case "business" -> Optional.of(new Plan.Catalogue(Plan.Tier.BUSINESS, 5));
            case "sites_api" -> Optional.of(new Plan.Enterprise(EnumSet.of(Feature.SITES_API)));
            case "both" -> Optional.of(new Plan.Enterprise(EnumSet.of(Feature.SITES_API, Feature.STATS_API)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
