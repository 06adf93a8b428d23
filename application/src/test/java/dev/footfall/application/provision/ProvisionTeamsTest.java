package dev.footfall.application.provision;

import static dev.footfall.application.provision.ProvisionWorld.TEAM;
import static dev.footfall.application.provision.ProvisionWorld.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Json;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan.Catalogue;
import dev.footfall.domain.plan.Plan.Enterprise;
import dev.footfall.domain.plan.Plan.FreeTenThousand;
import dev.footfall.domain.plan.Plan.Limits;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvisionTeamsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    private final ProvisionWorld world = ProvisionWorld.withAccount();

    @Test
    void a_team_of_which_only_the_owner_is_given_is_on_trial() {
        assertThat(world.team())
                .isEqualTo(new Team(
                        world.team().id(),
                        world.team().identifier(),
                        "My personal sites",
                        Setup.PERSONAL,
                        Standing.OPEN,
                        Optional.of(TODAY.plusDays(30)),
                        Optional.of(TODAY.plusDays(44)),
                        600,
                        Optional.empty(),
                        Optional.of(TODAY)));
        assertThat(world.people.teams.members(world.team().id()))
                .extracting(Member::role)
                .containsExactly(TeamRole.OWNER);
    }

    @Test
    void keys_that_are_given_are_changed_and_the_rest_stays() {
        world.store(team("\"name\": \"Shops\", \"setup_complete\": true, \"locked\": true"));
        world.store(team("\"hourly_api_request_limit\": 3, \"trial_expiry_date\": \"2024-01-01\""));
        Team team = world.team();
        assertThat(team.displayName()).isEqualTo("Shops");
        assertThat(team.setup()).isEqualTo(Setup.SHARED);
        assertThat(team.isLocked()).isTrue();
        assertThat(team.hourlyRequestLimit()).isEqualTo(3);
        assertThat(team.trialExpiry()).contains(LocalDate.of(2024, 1, 1));
        assertThat(team.acceptTrafficUntil()).contains(TODAY.plusDays(44));
    }

    @Test
    void null_brings_the_defaults_of_a_team_back_and_says_that_there_is_no_trial() {
        world.store(team("\"name\": \"Shops\", \"setup_complete\": true, \"locked\": true, "
                + "\"hourly_api_request_limit\": 3, \"subscription\": {\"plan\": \"free_10k\"}"));
        world.store(team("\"name\": null, \"setup_complete\": null, \"locked\": null, "
                + "\"hourly_api_request_limit\": null, \"subscription\": null, \"trial_expiry_date\": null, "
                + "\"accept_traffic_until\": null, \"consolidated_view\": null, \"members\": null"));
        assertThat(world.team())
                .isEqualTo(new Team(
                        world.team().id(),
                        world.team().identifier(),
                        "My personal sites",
                        Setup.PERSONAL,
                        Standing.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        600,
                        Optional.empty(),
                        Optional.of(TODAY)));
    }

    @Test
    void a_team_is_made_today_unless_a_day_is_given_and_another_day_of_sending_changes_nothing() {
        world.clock.moveTo("2024-05-01T00:00:00Z");
        world.store(team("\"name\": \"Shops\", \"created_on\": null"));
        assertThat(world.team().createdOn()).contains(TODAY);
        world.store(team("\"created_on\": \"2021-05-04\""));
        assertThat(world.team().createdOn()).contains(LocalDate.of(2021, 5, 4));
        world.store(team("\"created_on\": null"));
        assertThat(world.team().createdOn()).contains(LocalDate.of(2021, 5, 4));
    }

    @Test
    void traffic_is_accepted_until_a_fortnight_after_the_trial_unless_a_day_is_given() {
        world.store(team("\"trial_expiry_date\": \"2024-04-01\", \"accept_traffic_until\": \"2030-01-01\""));
        assertThat(world.team().acceptTrafficUntil()).contains(LocalDate.of(2030, 1, 1));
        world.store(team("\"accept_traffic_until\": null"));
        assertThat(world.team().acceptTrafficUntil()).contains(LocalDate.of(2024, 4, 15));
    }

    @Test
    void a_new_team_without_a_trial_accepts_traffic_for_ever() {
        ProvisionWorld empty = new ProvisionWorld();
        empty.store("{\"users\": [{\"email\": \"ada@example.org\"}]}");
        empty.store(team("\"owner\": \"ada@example.org\", \"trial_expiry_date\": null"));
        assertThat(empty.team().trialExpiry()).isEmpty();
        assertThat(empty.team().acceptTrafficUntil()).isEmpty();
    }

    @Test
    void a_subscription_has_defaults_and_replaces_the_one_before() {
        world.store(team("\"subscription\": {\"plan\": \"growth\", \"generation\": 4, \"status\": \"past_due\", "
                + "\"last_bill_date\": \"2024-02-01\", \"next_bill_date\": \"2024-03-01\"}"));
        assertThat(world.team().subscription())
                .contains(new Subscription(
                        new Catalogue(Tier.GROWTH, 4),
                        Status.PAST_DUE,
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2024, 3, 1)));
        world.store(team("\"subscription\": {\"plan\": \"business\"}"));
        assertThat(world.team().subscription())
                .contains(new Subscription(new Catalogue(Tier.BUSINESS, 5), Status.ACTIVE, TODAY, TODAY));
        world.store(team("\"subscription\": {\"plan\": \"free_10k\"}"));
        assertThat(world.team().subscription())
                .contains(new Subscription(new FreeTenThousand(), Status.ACTIVE, TODAY, TODAY));
        world.store(team("\"subscription\": {\"plan\": \"starter\"}"));
        assertThat(world.team().subscription())
                .contains(new Subscription(new Catalogue(Tier.STARTER, 5), Status.ACTIVE, TODAY, TODAY));
    }

    @Test
    void an_enterprise_plan_has_exactly_the_listed_features_and_its_own_limits() {
        world.store(team("\"subscription\": {\"plan\": \"enterprise\", \"features\": [\"stats_api\", \"props\"]}"));
        assertThat(world.team().subscription().orElseThrow().plan())
                .isEqualTo(new Enterprise(Set.of(Feature.STATS_API, Feature.CUSTOM_PROPERTIES), Limits.DEFAULT));
        world.store(team("\"subscription\": {\"plan\": \"enterprise\", \"monthly_pageview_limit\": \"unlimited\", "
                + "\"site_limit\": 7, \"team_member_limit\": 8, \"hourly_api_request_limit\": 9}"));
        assertThat(world.team().subscription().orElseThrow().plan())
                .isEqualTo(new Enterprise(Set.of(), new Limits(Optional.empty(), Optional.of(7), Optional.of(8), 9)));
        assertThat(world.team().hourlyRequestLimit()).isEqualTo(600);
    }

    @Test
    void a_subscription_without_dates_sent_on_another_day_is_the_same_purchase() {
        world.store(team("\"subscription\": {\"plan\": \"business\"}"));
        int writes = world.writes();
        world.clock.moveTo("2024-05-01T00:00:00Z");
        world.store(team("\"subscription\": {\"plan\": \"business\"}"));
        assertThat(world.writes()).isEqualTo(writes);
    }

    @Test
    void a_consolidated_view_is_a_site_under_the_teams_identifier_and_implies_that_the_team_is_set_up() {
        assertThat(world.apply(team("\"consolidated_view\": true")))
                .isEqualTo(
                        Json.read(team("\"id\": 1, \"consolidated_view\": {\"id\": 1, \"domain\": \"" + TEAM + "\"}")));
        Site view = world.sites.consolidatedViewOf(world.team().id()).orElseThrow();
        assertThat(view.domain().value()).isEqualTo(TEAM);
        assertThat(view.kind()).isEqualTo(SiteKind.CONSOLIDATED_VIEW);
        assertThat(world.team().setup()).isEqualTo(Setup.SHARED);
        assertThat(world.apply(team("\"setup_complete\": false")))
                .isEqualTo(
                        Json.read(team("\"id\": 1, \"consolidated_view\": {\"id\": 1, \"domain\": \"" + TEAM + "\"}")));
        assertThat(world.team().setup()).isEqualTo(Setup.SHARED);
        assertThat(world.apply(team("\"consolidated_view\": false")))
                .isEqualTo(Json.read(team("\"id\": 1, \"consolidated_view\": null")));
        assertThat(world.sites.consolidatedViewOf(world.team().id())).isEmpty();
    }

    @Test
    void a_view_has_goals_of_its_own_but_no_money_no_guests_and_no_team_but_its_own() {
        world.store(team("\"consolidated_view\": true"));
        world.store(view("\"goals\": [{\"event_name\": \"Signup\"}]"));
        Site view = world.sites.consolidatedViewOf(world.team().id()).orElseThrow();
        assertThat(world.goals.newestFirst(view.id())).hasSize(1);

        assertThat(world.fault(view("\"goals\": [{\"event_name\": \"Buy\", \"currency\": \"EUR\"}]")))
                .isEqualTo("sites[0].goals[0].currency: a consolidated view has no revenue goals");
        for (String key : List.of("guests", "invitations", "imports", "funnels")) {
            assertThat(world.fault(view("\"" + key + "\": []")))
                    .isEqualTo("sites[0]." + key + ": is not for a consolidated view");
        }
        assertThat(world.fault(view("\"goals\": [], \"team\": \"" + TEAM + "\"")))
                .isEqualTo("sites[0].team: is not for a consolidated view");
    }

    private static String view(String more) {
        return "{\"sites\": [{\"domain\": \"" + TEAM + "\", " + more + "}]}";
    }

    @Test
    void a_view_goes_with_the_last_site_but_one() {
        world.store(team("\"consolidated_view\": true"));
        world.store("{\"sites\": [{\"domain\": \"a.example\", \"team\": \"" + TEAM + "\"}, {\"domain\": \"b.example\", "
                + "\"team\": \"" + TEAM + "\"}, {\"domain\": \"c.example\", \"team\": \"" + TEAM + "\"}]}");
        world.store("{\"sites\": [{\"domain\": \"a.example\", \"absent\": true}]}");
        assertThat(world.sites.consolidatedViewOf(world.team().id())).isPresent();
        world.store("{\"sites\": [{\"domain\": \"b.example\", \"absent\": true}]}");
        assertThat(world.sites.consolidatedViewOf(world.team().id())).isEmpty();
    }

    @Test
    void members_are_put_changed_and_removed_one_by_one() {
        world.store("""
                {"users": [{"email": "bo@example.org"}, {"email": "cy@example.org"}],
                 "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                            "members": [{"email": "bo@example.org", "role": "editor"},
                                        {"email": "cy@example.org", "role": "billing"}]}]}
                """);
        assertThat(world.apply(team("\"members\": [{\"email\": \"BO@example.org\", \"role\": \"admin\"}, "
                        + "{\"email\": \"cy@example.org\", \"absent\": true}, "
                        + "{\"email\": \"nobody@example.org\", \"absent\": true}]")))
                .isEqualTo(Json.read(team("\"id\": 1, \"consolidated_view\": null, \"members\": ["
                        + "{\"email\": \"bo@example.org\", \"id\": 3}, {\"email\": \"cy@example.org\", \"id\": null}, "
                        + "{\"email\": \"nobody@example.org\", \"id\": null}]")));
        assertThat(world.people.teams.members(world.team().id()))
                .extracting(Member::role)
                .containsExactly(TeamRole.OWNER, TeamRole.ADMIN);
    }

    @Test
    void another_owner_is_one_more() {
        world.store("{\"users\": [{\"email\": \"bo@example.org\"}]}");
        world.store(team("\"owner\": \"bo@example.org\""));
        assertThat(world.people.teams.members(world.team().id()))
                .extracting(Member::role)
                .containsExactly(TeamRole.OWNER, TeamRole.OWNER);
    }
}
