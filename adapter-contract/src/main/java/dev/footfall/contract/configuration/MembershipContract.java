package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.Memberships;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members of teams and guests of sites. */
interface MembershipContract extends ConfigurationFixture {
    private Memberships memberships() {
        return store().memberships();
    }

    @ParameterizedTest
    @EnumSource
    default void a_member_has_the_role_he_was_given(TeamRole role) {
        TeamId team = aTeam().id();
        UserId user = aUser("alice@example.org").id();

        teams().putMember(team, user, role);

        assertThat(memberships().ofTeam(user, team)).contains(role);
    }

    @Test
    default void a_member_can_be_given_another_role() {
        TeamId team = aTeam().id();
        UserId user = aUser("alice@example.org").id();

        teams().putMember(team, user, TeamRole.OWNER);
        teams().putMember(team, user, TeamRole.VIEWER);

        assertThat(memberships().ofTeam(user, team)).contains(TeamRole.VIEWER);
    }

    @Test
    default void a_stranger_has_no_role() {
        TeamId team = aTeam().id();
        Site site = aSite("shop.example");
        UserId member = aUser("alice@example.org").id();
        UserId stranger = aUser("bob@example.org").id();
        teams().putMember(team, member, TeamRole.OWNER);

        assertThat(memberships().ofTeam(stranger, team)).isEmpty();
        assertThat(memberships().ofTeam(member, site.team())).isEmpty();
        assertThat(memberships().asGuest(stranger, site.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void a_guest_has_a_role_on_his_site_only(GuestRole role) {
        Site site = aSite("shop.example");
        Site other = aSite("other.example");
        UserId guest = aUser("alice@example.org").id();
        teams().putMember(other.team(), guest, TeamRole.OWNER);

        guests().putGuest(site.id(), guest, role, NOW);

        assertThat(memberships().asGuest(guest, site.id())).contains(new SiteRole.OfGuest(role));
        assertThat(memberships().asGuest(guest, other.id())).isEmpty();
        assertThat(memberships().ofTeam(guest, site.team())).isEmpty();
    }

    @Test
    default void a_member_of_the_sites_team_is_no_guest() {
        Site site = aSite("shop.example");
        UserId user = aUser("alice@example.org").id();
        teams().putMember(site.team(), user, TeamRole.BILLING);

        guests().putGuest(site.id(), user, GuestRole.EDITOR, NOW);

        assertThat(memberships().asGuest(user, site.id())).isEmpty();
    }

    @Test
    default void who_becomes_a_member_ends_being_a_guest_of_the_teams_sites_only() {
        Site site = aSite("shop.example");
        Site other = aSite("other.example");
        UserId user = aUser("alice@example.org").id();
        UserId bystander = aUser("bob@example.org").id();
        guests().putGuest(site.id(), user, GuestRole.EDITOR, NOW);
        guests().putGuest(site.id(), bystander, GuestRole.VIEWER, NOW);
        guests().putGuest(other.id(), user, GuestRole.VIEWER, NOW);

        teams().putMember(site.team(), user, TeamRole.VIEWER);

        assertThat(guests().guest(site.id(), user)).isEmpty();
        assertThat(guests().guests(site.id())).map(guest -> guest.user().id()).containsExactly(bystander);
        assertThat(guests().guest(other.id(), user)).isPresent();
    }

    @Test
    default void members_are_listed_by_the_age_of_their_membership() {
        TeamId team = aTeam().id();
        TeamId other = aTeam().id();
        User alice = aUser("alice@example.org");
        User bob = aUser("bob@example.org");
        teams().putMember(team, bob.id(), TeamRole.OWNER);
        teams().putMember(other, bob.id(), TeamRole.ADMIN);
        teams().putMember(team, alice.id(), TeamRole.EDITOR);
        List<Member> before = teams().members(team);

        teams().putMember(team, bob.id(), TeamRole.VIEWER);

        assertThat(before).map(Member::user).containsExactly(bob, alice);
        assertThat(before).map(Member::role).containsExactly(TeamRole.OWNER, TeamRole.EDITOR);
        assertThat(before.getLast().id().value())
                .isGreaterThan(before.getFirst().id().value());
        assertThat(teams().members(team))
                .containsExactly(new Member(before.getFirst().id(), bob, TeamRole.VIEWER), before.getLast());
        assertThat(teams().member(team, alice.id())).contains(before.getLast());
        assertThat(teams().member(other, alice.id())).isEmpty();
    }

    @Test
    default void a_removed_member_has_no_role() {
        TeamId team = aTeam().id();
        TeamId other = aTeam().id();
        UserId user = aUser("alice@example.org").id();
        teams().putMember(team, user, TeamRole.OWNER);
        teams().putMember(other, user, TeamRole.OWNER);

        teams().removeMember(team, user);
        teams().removeMember(team, user);

        assertThat(memberships().ofTeam(user, team)).isEmpty();
        assertThat(teams().members(team)).isEmpty();
        assertThat(memberships().ofTeam(user, other)).contains(TeamRole.OWNER);
    }
}
