package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** access-control.md §4, §14 (the rows about statistics), §16. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorizeTest {
    private final AccessWorld world = new AccessWorld();

    @ParameterizedTest(name = "row {0}: {1} of {3} with key of {2}, {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # row, family, key of,            site,         plan,        standing, answer
            7,     v1,     L owner,           nope.example, business,    open,     UnknownSite
            7,     v1,     L owner,           '',           business,    open,     UnknownSite
            7,     v1,     L owner,           A.example,    business,    open,     UnknownSite
            8,     v2,     L owner,           a.example,    trial,       open,     granted
            9,     v2,     L owner,           a.example,    growth 4,    open,     no Stats API
            9,     v1,     L owner,           a.example,    starter,     open,     no Stats API
            9,     v1,     L owner,           a.example,    none,        open,     no Stats API
            10,    v2,     L owner,           a.example,    growth 2,    open,     granted
            11,    v2,     L owner,           a.example,    business,    locked,   SiteLocked
            11,    v2,     L owner,           a.example,    growth 4,    locked,   SiteLocked
            12,    v2,     L guest,           a.example,    business,    open,     granted
            13,    v2,     L stranger,        a.example,    business,    open,     NotAMember
            14,    v2,     L stranger,        a.example,    growth 4,    open,     no Stats API
            14,    v2,     L stranger,        a.example,    business,    locked,   SiteLocked
            15,    v2,     K(B) stranger,     a.example,    business,    locked,   OtherTeam
            15,    v2,     K(B) stranger,     a.example,    growth 4,    open,     OtherTeam
            16,    v2,     K(A) owner,        a.example,    business,    open,     granted
            -,     v2,     K(A) guest,        a.example,    business,    open,     NotAMember
            -,     v2,     K(A) stranger,     a.example,    business,    open,     NotAMember
            17,    v2,     L super-admin,     a.example,    business,    locked,   granted
            17,    v1,     L super-admin,     a.example,    growth 4,    open,     granted
            17,    v1,     K(B) super-admin,  a.example,    none,        locked,   granted
            18,    v1,     L owner,           view,         business,    open,     ConsolidatedViewUnsupported
            18,    v2,     L owner,           view,         business,    open,     granted
            -,     v1,     L super-admin,     view,         business,    open,     ConsolidatedViewUnsupported
            -,     v2,     L guest,           view,         business,    open,     NotAMember
            -,     v1,     L owner,           a.example,    enterprise without, open, no Stats API
            -,     v1,     L owner,           a.example,    enterprise with, open, granted
            """)
    void the_scenarios_come_out_as_published(
            @Nullable String row, String family, String key, String site, String plan, String standing, String answer) {
        world.people.putGuest(world.site.id(), guest().id(), GuestRole.VIEWER);
        world.subscribe(
                world.teamA,
                plan(plan),
                plan.equals("trial") ? Optional.of(LocalDate.of(2024, 3, 4)) : Optional.empty());
        if (standing.equals("locked")) {
            world.lock(world.teamA);
        }
        String name = site.equals("view") ? world.view.domain().value() : site;
        assertThat(summary(world.ask(family(family), header(key), name)))
                .as("row %s", row)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bearer KEY", "Token KEY", "BEARER KEY", " Bearer KEY", "BearerKEY", "KEY", "", "Basic KEY"})
    void the_header_begins_with_exactly_bearer(String form) { // rows 1 and 2
        String key = world.legacyKeyOf(world.owner).substring("Bearer ".length());
        assertThat(summary(world.ask(form.replace("KEY", key)))).isEqualTo("MissingKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer  KEY", "Bearer KEY ", "Bearer \tKEY\t"})
    void the_key_is_trimmed(String form) {
        String key = world.legacyKeyOf(world.owner).substring("Bearer ".length());
        assertThat(summary(world.ask(form.replace("KEY", key)))).isEqualTo("granted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer a b"})
    void an_unknown_key_is_refused_whatever_the_site(String header) { // rows 3 and 6
        assertThat(summary(world.ask(header))).isEqualTo("UnknownKey");
        assertThat(summary(world.authorize()
                        .statistics(
                                new AccessRequest(ApiFamily.STATS_V1, Optional.of(header), new SiteReference.Absent()))
                        .outcome()))
                .isEqualTo("UnknownKey");
    }

    @Test
    void without_a_header_there_is_no_key() {
        assertThat(summary(world.authorize()
                        .statistics(new AccessRequest(
                                ApiFamily.STATS_V1, Optional.empty(), new SiteReference.Named("a.example")))
                        .outcome()))
                .isEqualTo("MissingKey");
    }

    @ParameterizedTest
    @EnumSource
    void a_site_must_be_named(ApiFamily family) { // row 5
        Optional<String> header = Optional.of(world.legacyKeyOf(world.owner));
        Authorize authorize = world.authorize();
        assertThat(summary(authorize
                        .statistics(new AccessRequest(family, header, new SiteReference.Absent()))
                        .outcome()))
                .isEqualTo("MissingSiteId");
        assertThat(summary(authorize
                        .statistics(new AccessRequest(family, header, new SiteReference.Unreadable()))
                        .outcome()))
                .isEqualTo("UnknownSite");
    }

    @Test
    void the_old_domain_works_for_seventy_two_hours() { // row 19
        world.sites.put(world.site.renamedTo(new Domain("new.example"), world.clock.instant()));
        String header = world.legacyKeyOf(world.owner);
        world.clock.moveTo("2024-03-07T12:00:00Z");
        assertThat(world.ask(header).get().site().domain()).isEqualTo(new Domain("new.example"));
        assertThat(summary(world.ask(ApiFamily.STATS_V1, header, "new.example")))
                .isEqualTo("granted");
        world.clock.moveTo("2024-03-07T12:00:01Z");
        assertThat(summary(world.ask(header))).isEqualTo("UnknownSite");
    }

    @Test
    void every_key_may_read_statistics() { // row 45
        assertThat(summary(world.ask(world.legacyKeyOf(world.owner, new Scope("funnels:*")))))
                .isEqualTo("granted");
        assertThat(summary(world.ask(world.legacyKeyOf(world.owner)))).isEqualTo("granted");
    }

    @ParameterizedTest
    @EnumSource
    void any_member_may_read_with_either_kind_of_key(TeamRole role) {
        world.people.teams.putMember(world.teamA.id(), world.stranger.id(), role);
        assertThat(summary(world.ask(world.legacyKeyOf(world.stranger)))).isEqualTo("granted");
        assertThat(summary(world.ask(world.teamKeyOf(world.stranger, world.teamA))))
                .isEqualTo("granted");
    }

    @Test
    void permission_tells_whose_key_which_site_and_what_the_plan_includes() {
        Granted granted = world.ask(world.teamKeyOf(world.owner, world.teamA)).get();
        assertThat(granted.key().owner()).isEqualTo(world.owner.id());
        assertThat(granted.site()).isEqualTo(world.site);
        assertThat(granted.features())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON)));
    }

    @Test
    void a_server_of_ones_own_asks_for_no_plan_and_locks_nobody() {
        world.edition = Edition.SELF_HOSTED;
        world.subscribe(world.teamA, Optional.empty(), Optional.empty());
        world.lock(world.teamA);
        assertThat(world.ask(world.legacyKeyOf(world.owner)).get().features()).isEqualTo(EnumSet.allOf(Feature.class));
        assertThat(summary(world.ask(world.legacyKeyOf(world.stranger)))).isEqualTo("NotAMember");
        assertThat(summary(world.ask(world.teamKeyOf(world.stranger, world.teamB))))
                .isEqualTo("OtherTeam");
    }

    @Test
    void a_trial_ends_with_its_last_utc_day() {
        world.subscribe(world.teamA, Optional.empty(), Optional.of(LocalDate.of(2024, 3, 4)));
        String header = world.legacyKeyOf(world.owner);
        world.clock.moveTo("2024-03-04T23:59:59.999Z");
        assertThat(summary(world.ask(header))).isEqualTo("granted");
        world.clock.moveTo("2024-03-05T00:00:00Z");
        assertThat(summary(world.ask(header))).isEqualTo("no Stats API");
    }

    @Test
    void a_request_does_not_show_its_key() {
        AccessRequest request = new AccessRequest(
                ApiFamily.STATS_V1, Optional.of("Bearer secret-key"), new SiteReference.Named("a.example"));
        assertThat(request.toString()).doesNotContain("secret-key").contains("a.example");
    }

    static String summary(Either<AccessProblem, Granted> answer) {
        return answer.fold(
                problem -> problem instanceof FeatureMissing(Feature feature)
                        ? "no " + feature.displayName()
                        : problem.getClass().getSimpleName(),
                granted -> "granted");
    }

    private String header(String key) {
        User user = key.endsWith("owner")
                ? world.owner
                : key.endsWith("stranger") ? world.stranger : key.endsWith("guest") ? guest() : world.superAdmin;
        return key.startsWith("L")
                ? world.legacyKeyOf(user)
                : world.teamKeyOf(user, key.startsWith("K(A)") ? world.teamA : world.teamB);
    }

    private User guest() {
        return world.people
                .users
                .findByEmail("guest@c.example")
                .orElseGet(() -> world.people.users.add("guest@c.example", "Guest", User.Power.CUSTOMER));
    }

    private static ApiFamily family(String name) {
        return name.equals("v1") ? ApiFamily.STATS_V1 : ApiFamily.QUERY_V2;
    }

    private static Optional<Plan> plan(String name) {
        return switch (name) {
            case "trial", "none" -> Optional.empty();
            case "starter" -> Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5));
            case "growth 4" -> Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 4));
            case "growth 2" -> Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 2));
            case "business" -> Optional.of(new Plan.Catalogue(Plan.Tier.BUSINESS, 5));
            case "enterprise with" -> Optional.of(new Plan.Enterprise(EnumSet.of(Feature.STATS_API)));
            case "enterprise without" -> Optional.of(new Plan.Enterprise(EnumSet.of(Feature.SITES_API)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
