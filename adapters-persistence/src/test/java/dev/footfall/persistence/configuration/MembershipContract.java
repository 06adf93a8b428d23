package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GUEST_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.domain.access.UserId;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members of teams and guests of sites. */
interface MembershipContract extends ConfigurationFixture {
    private JooqMemberships memberships() {
        return new JooqMemberships(statements());
    }

    private void invite(UserId user, SiteId site, GuestRole role) {
        statements()
                .write(db -> db.insertInto(GUEST_MEMBERSHIPS)
                        .set(GUEST_MEMBERSHIPS.USER_ID, user.value())
                        .set(GUEST_MEMBERSHIPS.SITE_ID, site.value())
                        .set(GUEST_MEMBERSHIPS.ROLE, Words.of(role))
                        .execute());
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

        invite(guest, site.id(), role);

        assertThat(memberships().asGuest(guest, site.id())).contains(new SiteRole.OfGuest(role));
        assertThat(memberships().asGuest(guest, other.id())).isEmpty();
        assertThat(memberships().ofTeam(guest, site.team())).isEmpty();
    }

    @Test
    default void a_member_of_the_sites_team_is_no_guest() {
        Site site = aSite("shop.example");
        UserId user = aUser("alice@example.org").id();
        invite(user, site.id(), GuestRole.EDITOR);

        teams().putMember(site.team(), user, TeamRole.BILLING);

        assertThat(memberships().asGuest(user, site.id())).isEmpty();
    }

    @Test
    default void an_unknown_role_fails_loudly() {
        TeamId team = aTeam().id();
        UserId user = aUser("alice@example.org").id();
        teams().putMember(team, user, TeamRole.OWNER);
        statements()
                .write(db -> db.update(TEAM_MEMBERSHIPS)
                        .set(TEAM_MEMBERSHIPS.ROLE, "emperor")
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> memberships().ofTeam(user, team))
                .withMessageContaining("emperor");
    }
}
