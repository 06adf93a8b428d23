package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.TODAY;
import static dev.footfall.application.sites.SitesWorld.faults;
import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.SignIn;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §2.4, §2.8, §2.10; access-control.md §8.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterSiteTest {
    private final SitesWorld world = new SitesWorld();

    private Either<SitesProblem, SiteDetails> register(SitesWorld.Request request, String parameters) {
        return request.asks(SitesOperation.CREATE_SITE, world.useCases.registerSite()::register, parameters);
    }

    private Either<SitesProblem, SiteDetails> register(String parameters) {
        return register(world.by(world.ada).ofTeam(world.team), parameters);
    }

    private long sites() {
        return world.sites.regularOf(world.team.id()).size();
    }

    @Test
    void a_site_belongs_to_the_team_in_question_and_has_a_tracker_of_its_own() {
        SiteDetails made = register("{'domain':'https://www.New.Example/','timezone':'Europe/Tallinn'}")
                .get();

        assertThat(made.site().domain()).isEqualTo(new Domain("new.example"));
        assertThat(made.site().team()).isEqualTo(world.team.id());
        assertThat(made.site().zone().id().getId()).isEqualTo("Europe/Tallinn");
        assertThat(made.site().createdAt()).isEqualTo(world.now());
        assertThat(made.site().settings().allowedProps()).isEmpty();
        assertThat(made.tracker().id()).matches("pa-[A-Za-z0-9_-]{21}");
        assertThat(world.trackers.of(made.site().id())).contains(made.tracker());
    }

    @Test
    void who_signs_in_through_his_organisation_makes_sites_in_its_teams_only() {
        User ada = world.ada.with(SignIn.SINGLE_SIGN_ON);
        world.people.users.change(ada);
        assertThat(register("{'domain':'one.example'}").isRight()).isTrue();

        assertThat(register(world.by(ada), "{'domain':'two.example'}").getLeft())
                .isEqualTo(new SitesProblem.TeamForbidden());
        Team personal = world.people.teams.add(NewTeam.personal(UUID.randomUUID(), LocalDate.EPOCH, 600));
        world.people.teams.putMember(personal.id(), ada.id(), TeamRole.OWNER);
        assertThat(register(world.by(ada).ofTeam(personal), "{'domain':'two.example'}")
                        .getLeft())
                .isEqualTo(new SitesProblem.TeamForbidden());
        assertThat(register(world.by(ada), "{'domain':'two.example'}").getLeft())
                .isEqualTo(new SitesProblem.TeamForbidden());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}|                                              domain: can't be blank
            {'domain':null}|                                 domain: can't be blank
            {'domain':'///'}|                                domain: can't be blank
            {'domain':'https://www.'}|                       domain: can't be blank
            {'domain':7}|                                    domain: is invalid
            {'domain':7,'timezone':7}|                     domain: is invalid
            {'domain':7,'timezone':'d'}|                   timezone: is invalid
            {'domain':'','timezone':7}|                    domain: can't be blank
            {'domain':'','timezone':'d'}|                  timezone: is invalid
            {'domain':'x.example','timezone':'d'}|         timezone: is invalid
            {'domain':'x.example','timezone':null}|        timezone: is invalid
            {'domain':'x.example','timezone':7}|           timezone: is invalid
            {'domain':'a_b.example','timezone':'d'}|       only letters
            {'domain':'under_score.example'}|                only letters
            {'domain':'h&llo.test'}|                         reserved
            {'domain':'quero:café.test'}|                    reserved
            {'domain':'iamnotsur&about?this.com'}|           reserved
            """)
    void of_several_faults_the_last_check_is_told(String parameters, String told) {
        String expected = switch (told) {
            case "only letters" -> "domain: only letters, numbers, slashes and period allowed";
            case "reserved" -> "domain: must not contain URI reserved characters :?#[]@!$&'()*+,;=";
            default -> told;
        };
        assertThat(faults(register(parameters))).isEqualTo(expected);
        assertThat(sites()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            müllers-café.test,          müllers-café.test
            音乐.cn,                    音乐.cn
            до.101домен.рф/pages,       до.101домен.рф/pages
            ' HTTP://https://www.A.de/', a.de
            www.www.a.de,               a.de
            a\\b.example,               a\\b.example
            """)
    void letters_of_any_script_may_be_in_a_domain(String typed, String domain) {
        assertThat(register("{'domain':'" + typed.replace("\\", "\\\\") + "'}")
                        .get()
                        .site()
                        .domain())
                .isEqualTo(new Domain(domain));
    }

    @ParameterizedTest
    @CsvSource({"'',Etc/UTC", "US/Eastern,US/Eastern", "UTC,UTC", "GMT,GMT"})
    void zones_are_kept_as_they_are_named(String sent, String kept) {
        assertThat(register("{'domain':'x.example','timezone':'" + sent + "'}")
                        .get()
                        .site()
                        .zone()
                        .id()
                        .getId())
                .isEqualTo(kept);
        assertThat(register("{'domain':'y.example'}").get().site().zone().id().getId())
                .isEqualTo("Etc/UTC");
    }

    @Test
    void a_domain_can_be_had_once() {
        assertThat(register("{'domain':'SHOP.example'}").getLeft())
                .isEqualTo(new SitesProblem.DomainTaken(new Domain("shop.example")));
    }

    @Test
    void the_former_domain_of_somebody_elses_site_is_taken_for_seventy_two_hours() {
        User bo = world.user("bo");
        world.sites.put(world.shop.renamedTo(new Domain("store.example"), world.now()));
        String asked = "{'domain':'shop.example'}";

        assertThat(summary(register(world.by(bo), asked))).isEqualTo("DomainTaken");
        world.clock.moveTo("2026-02-04T12:00:01Z");
        assertThat(summary(register(world.by(bo), asked))).isEqualTo("done");
    }

    @Test
    void an_owner_may_have_the_former_domain_of_his_own_site_and_so_ends_its_transition() {
        world.sites.put(world.shop.renamedTo(new Domain("store.example"), world.now()));

        Site made = register("{'domain':'shop.example'}").get().site();

        assertThat(made.domain()).isEqualTo(new Domain("shop.example"));
        assertThat(world.current(world.shop).formerDomain()).isEmpty();
    }

    @Test
    void a_transition_goes_on_when_the_new_site_comes_to_nothing() {
        world.sites.put(world.shop.renamedTo(new Domain("store.example"), world.now()));

        assertThat(summary(register("{'domain':'shop.example','tracker_script_configuration':7}")))
                .isEqualTo("TrackerInvalid");
        assertThat(world.current(world.shop).formerDomain()).isPresent();
        assertThat(sites()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"OWNER,done", "ADMIN,done", "EDITOR,done", "VIEWER,TeamForbidden", "BILLING,TeamForbidden"})
    void some_members_may_add_sites(TeamRole role, String answer) {
        User bo = world.user("bo");
        world.join(world.team, bo, role);
        String asked = "{'domain':'new.example'}";
        assertThat(summary(register(world.by(bo).ofTeam(world.team), asked))).isEqualTo(answer);
    }

    @Test
    void a_guest_may_not() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        assertThat(summary(register(world.by(bo).ofTeam(world.team), "{}"))).isEqualTo("TeamForbidden");
    }

    @Test
    void the_first_site_of_somebody_comes_with_a_personal_team_on_trial() {
        User bo = world.user("bo");

        Site made = register(world.by(bo), "{'domain':'new.example'}").get().site();

        Team own = world.people.teams.find(made.team()).orElseThrow();
        assertThat(own.setup()).isEqualTo(Setup.PERSONAL);
        assertThat(own.displayName()).isEqualTo("My personal sites");
        assertThat(own.trialExpiry()).contains(TODAY.plusDays(30));
        assertThat(own.identifier().version()).isEqualTo(4);
        assertThat(world.people.ofTeam(bo.id(), own.id())).contains(TeamRole.OWNER);
        assertThat(register(world.by(bo), "{'domain':'next.example'}")
                        .get()
                        .site()
                        .team())
                .isEqualTo(own.id());
    }

    @Test
    void nothing_is_left_of_a_team_whose_first_site_comes_to_nothing() {
        User bo = world.user("bo");
        assertThat(faults(register(world.by(bo), "{}"))).isEqualTo("domain: can't be blank");
        assertThat(world.people.teams.of(bo.id())).isEmpty();
    }

    @Test
    void who_owns_two_personal_teams_must_say_which() {
        User bo = world.user("bo");
        Team first = world.personalTeamOf(bo, TODAY);
        Team second = world.personalTeamOf(bo, TODAY.plusDays(1));
        assertThat(summary(register(world.by(bo), "{'domain':'new.example'}"))).isEqualTo("TeamUnclear");
        for (Team one : List.of(second, first)) {
            String asked = "{'domain':'s" + one.id().value() + ".example'}";
            assertThat(register(world.by(bo).ofTeam(one), asked).get().site().team())
                    .isEqualTo(one.id());
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} sites")
    @CsvSource({
        "STARTER,5,1",
        "GROWTH,5,3",
        "GROWTH,4,10",
        "GROWTH,3,50",
        "BUSINESS,5,10",
        "BUSINESS,4,50",
        "BUSINESS,3,50"
    })
    void a_plan_has_room_for_so_many_sites(Plan.Tier tier, int generation, int limit) {
        Team team = world.team("B", Optional.of(new Plan.Catalogue(tier, generation)));
        world.join(team, world.ada, TeamRole.OWNER);
        for (int i = 1; i <= limit; i++) {
            assertThat(summary(register(world.by(world.ada).ofTeam(team), "{'domain':'s" + i + ".example'}")))
                    .isEqualTo("done");
        }
        // before the domain is looked at
        assertThat(register(world.by(world.ada).ofTeam(team), "{}").getLeft())
                .isEqualTo(new SitesProblem.SiteLimitReached(limit));
    }

    @Test
    void a_team_from_before_there_were_limits_has_room_for_any_number() {
        Team team = world.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)));
        world.join(team, world.ada, TeamRole.OWNER);
        world.addSites(team, 2);
        assertThat(register(world.by(world.ada).ofTeam(team), "{'domain':'new.example'}")
                        .getLeft())
                .isEqualTo(new SitesProblem.SiteLimitReached(1));
        world.people.teams.change(
                team.unnumbered().orCreatedOn(LocalDate.of(2021, 5, 4)).numbered(team.id()));
        assertThat(summary(register(world.by(world.ada).ofTeam(team), "{'domain':'new.example'}")))
                .isEqualTo("done");
    }

    @Test
    void ten_sites_are_free_and_views_do_not_count() {
        User bo = world.user("bo");
        Team own = world.personalTeamOf(bo, TODAY);
        Site view = world.sites.added(own.identifier().toString(), own.id(), SiteKind.CONSOLIDATED_VIEW);
        world.addSites(own, 10);
        assertThat(register(world.by(bo), "{'domain':'new.example'}").getLeft())
                .isEqualTo(new SitesProblem.SiteLimitReached(10));
        assertThat(world.sites.regularOf(own.id())).hasSize(10).doesNotContain(view);
    }

    @Test
    void a_view_keeps_to_the_sites_there_are_and_waits_for_the_first() {
        Site view = world.sites.added(world.team.identifier().toString(), world.team.id(), SiteKind.CONSOLIDATED_VIEW);
        for (String domain : List.of("b.example", "c.example")) {
            assertThat(summary(register("{'domain':'" + domain + "','timezone':'Europe/Tallinn'}")))
                    .isEqualTo("done");
        }
        assertThat(world.current(view).zone().id().getId()).isEqualTo("Europe/Tallinn");
    }

    @Test
    void an_agreement_and_a_server_of_ones_own_know_no_limit() {
        world.addSites(world.team, 120);
        assertThat(summary(register("{'domain':'new.example'}"))).isEqualTo("done");

        SitesWorld own = new SitesWorld(Edition.SELF_HOSTED);
        Team team = own.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)));
        own.join(team, own.ada, TeamRole.OWNER);
        own.addSites(team, 1);
        assertThat(summary(own.by(own.ada)
                        .ofTeam(team)
                        .asks(
                                SitesOperation.CREATE_SITE,
                                own.useCases.registerSite()::register,
                                "{'domain':'two.example'}")))
                .isEqualTo("done");
    }

    @Test
    void a_team_that_never_had_a_trial_gets_one() {
        Team team = world.team("B", Optional.empty());
        world.join(team, world.ada, TeamRole.OWNER);
        assertThat(summary(register(world.by(world.ada).ofTeam(team), "{'domain':'new.example'}")))
                .isEqualTo("done");
        assertThat(world.current(team).trialExpiry()).contains(TODAY.plusDays(30));
        assertThat(world.current(team).isLocked()).isFalse();
    }

    @Test
    void a_team_whose_trial_is_over_is_locked_with_its_first_site() {
        User bo = world.user("bo");
        Team own = world.personalTeamOf(bo, TODAY.minusDays(1));
        assertThat(summary(register(world.by(bo), "{'domain':'new.example'}"))).isEqualTo("done");
        assertThat(world.current(own).standing()).isEqualTo(Standing.LOCKED);
    }
}
