package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams that change, and who belongs to which. */
interface TeamChangeContract extends ConfigurationFixture {
    Subscription FIRST = new Subscription(new Plan.Catalogue(Plan.Tier.GROWTH, 4), Status.ACTIVE, TODAY, TODAY);
    Subscription SECOND = new Subscription(new Plan.FreeTenThousand(), Status.PAUSED, TODAY, TODAY.plusDays(3));

    @Test
    default void a_team_comes_back_with_its_setup_and_standing() {
        NewTeam team = new NewTeam(
                UUID.randomUUID(),
                "Hidden",
                Setup.PERSONAL,
                Standing.LOCKED,
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(14)),
                7,
                Optional.of(FIRST),
                Optional.of(LocalDate.of(2021, 5, 4)));

        Team added = teams().add(team);

        assertThat(teams().find(added.id())).contains(added);
        assertThat(teams().find(team.identifier())).contains(added);
        assertThat(added.unnumbered()).isEqualTo(team);
    }

    @Test
    default void everything_of_a_team_can_be_changed() {
        Team bystander = aTeam();
        Team team = aTeam();
        Team changed = new Team(
                team.id(),
                team.identifier(),
                "Store",
                Setup.PERSONAL,
                Standing.LOCKED,
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(14)),
                1,
                Optional.of(FIRST),
                Optional.of(TODAY));

        teams().change(changed);
        assertThat(teams().find(team.id())).contains(changed);

        teams().change(team);
        assertThat(teams().find(team.id())).contains(team);
        assertThat(teams().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_subscription_that_differs_becomes_the_latest() {
        Team team = aTeam();

        teams().change(subscribed(team, FIRST));
        teams().change(subscribed(team, SECOND));
        assertThat(teams().find(team.id())).contains(subscribed(team, SECOND));

        teams().change(subscribed(team, FIRST));
        assertThat(teams().find(team.id())).contains(subscribed(team, FIRST));
    }

    private static Team subscribed(Team team, Subscription subscription) {
        return new Team(
                team.id(),
                team.identifier(),
                team.name(),
                team.setup(),
                team.standing(),
                team.trialExpiry(),
                team.acceptTrafficUntil(),
                team.hourlyRequestLimit(),
                Optional.of(subscription));
    }

    @Test
    default void there_is_no_team_of_an_unknown_identifier() {
        assertThat(teams().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void the_teams_of_a_member_are_listed_oldest_first_with_their_subscriptions() {
        Team first = aTeam();
        Team strangers = aTeam();
        Team second = aTeam();
        UserId user = aUser("alice@example.org").id();
        teams().change(subscribed(second, FIRST));
        teams().change(subscribed(second, SECOND));
        teams().change(subscribed(strangers, FIRST));
        teams().putMember(second.id(), user, TeamRole.VIEWER);
        teams().putMember(first.id(), user, TeamRole.OWNER);

        assertThat(teams().of(user)).containsExactly(first, subscribed(second, SECOND));
        assertThat(teams().of(aUser("bob@example.org").id())).isEmpty();
    }

    @Test
    default void who_is_asked_to_become_a_member_is_asked_once_until_he_is_forgotten() {
        Instant first = Instant.parse("2026-02-01T12:00:00Z");
        Team team = aTeam();
        User ann = aUser("ann@example.org");
        teams().putInvitation(new TeamInvitation("b", team.id(), "Bob@example.org", TeamRole.VIEWER, ann.id(), first));
        teams().putInvitation(new TeamInvitation(
                "o",
                aTeam().id(),
                "bob@example.org",
                TeamRole.OWNER,
                aUser("eve@example.org").id(),
                first));
        teams().putInvitation(new TeamInvitation(
                "again", team.id(), "BOB@example.org", TeamRole.BILLING, ann.id(), first.plusSeconds(9)));
        teams().putInvitation(new TeamInvitation(
                "c", team.id(), "cy@example.org", TeamRole.ADMIN, ann.id(), first.plusSeconds(1)));

        assertThat(teams().invitations(team.id()))
                .containsExactly(
                        new TeamInvitation("b", team.id(), "Bob@example.org", TeamRole.BILLING, ann.id(), first),
                        new TeamInvitation(
                                "c", team.id(), "cy@example.org", TeamRole.ADMIN, ann.id(), first.plusSeconds(1)));

        assertThat(teams().invitation("c").map(TeamInvitation::email)).contains("cy@example.org");
        assertThat(teams().invitation("again")).isEmpty();

        teams().forgetInvitationsBefore(first.plusSeconds(1));
        assertThat(teams().invitations(team.id())).map(TeamInvitation::email).containsExactly("cy@example.org");

        teams().removeInvitation(team.id(), "CY@example.org");
        teams().removeInvitation(team.id(), "cy@example.org");
        assertThat(teams().invitations(team.id())).isEmpty();
    }
}
