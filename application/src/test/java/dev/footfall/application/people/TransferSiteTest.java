package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §6.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferSiteTest {
    private final PeopleWorld world = new PeopleWorld();

    private String offer(User actor, String email) {
        return told(world.useCases.transferSite().offer(actor.id(), world.shop.id(), email));
    }

    private String accept(User actor, Team team) {
        return told(world.useCases.transferSite().accept(actor.id(), world.shop.id(), team.id()));
    }

    @Test
    void the_site_moves_with_its_guests_and_the_former_owner_stays_as_an_editor() {
        User guest = world.user("guest");
        world.people.putGuest(world.shop.id(), guest.id(), GuestRole.VIEWER);
        world.people.putGuest(world.shop.id(), world.eve.id(), GuestRole.VIEWER);
        world.people.guests.putInvitation(
                world.shop.id(),
                new NewInvitation("new@example.org", GuestRole.VIEWER, world.ada.id(), world.clock.instant()));
        User bo = world.member("bo", TeamRole.EDITOR);
        Segment unusedBo = world.segment("Bo's", Kind.PERSONAL, bo);
        Segment unusedAda = world.segment("Ada's", Kind.PERSONAL, world.ada);

        assertThat(offer(world.ada, " Eve@example.org ")).isEqualTo("done");
        assertThat(accept(world.eve, world.other)).isEqualTo("done");

        assertThat(world.sites.find(world.shop.id()).map(Site::team)).contains(world.other.id());
        assertThat(world.people.guests.guests(world.shop.id()))
                .map(Guest::user)
                .containsExactlyInAnyOrder(guest, world.ada);
        assertThat(world.people.guests.guest(world.shop.id(), world.ada.id()).map(Guest::role))
                .contains(GuestRole.EDITOR);
        assertThat(world.people.guests.invitations(world.shop.id())).hasSize(1);
        assertThat(world.segmentsOfShop())
                .containsExactly("Ada's " + world.ada.id().value());
        assertThat(accept(world.eve, world.other)).isEqualTo("NOT_INVITED");
    }

    @Test
    void only_managers_offer_and_only_whom_it_is_offered_to_takes_it_into_a_team_he_manages() {
        User bo = world.member("bo", TeamRole.EDITOR);
        assertThat(offer(bo, "eve@example.org")).isEqualTo("NOT_ALLOWED");
        assertThat(offer(world.eve, "eve@example.org")).isEqualTo("NOT_ALLOWED");
        assertThat(offer(world.ada, " ")).isEqualTo("EMAIL_BLANK");
        assertThat(accept(world.eve, world.other)).isEqualTo("NOT_INVITED");

        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");
        assertThat(accept(bo, world.other)).isEqualTo("NOT_INVITED");
        assertThat(accept(world.eve, world.team)).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void it_is_not_moved_to_where_it_is() {
        assertThat(offer(world.ada, "ada@example.org")).isEqualTo("done");
        assertThat(accept(world.ada, world.team)).isEqualTo("SAME_TEAM");
    }

    @Test
    void the_receiving_team_pays_for_itself_and_has_room() {
        Team unpaid = world.team("unpaid", Optional.empty());
        Team free = world.team("free", Optional.of(new Plan.FreeTenThousand()));
        Team full = world.team("full", Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)));
        Site unused = world.sites.added("full.example", full.id(), SiteKind.REGULAR);
        Team alone = world.team("alone", Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)));
        for (Team each : new Team[] {unpaid, free, full, alone}) {
            world.join(each, world.eve, TeamRole.OWNER);
        }
        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");

        assertThat(accept(world.eve, unpaid)).isEqualTo("NO_SUBSCRIPTION");
        assertThat(accept(world.eve, free)).isEqualTo("NO_SUBSCRIPTION");
        assertThat(accept(world.eve, full)).isEqualTo("SITE_LIMIT_REACHED");
        // Ada would come along as a guest, and nobody can on this plan.
        assertThat(accept(world.eve, alone)).isEqualTo("MEMBER_LIMIT_REACHED");
    }

    @Test
    void an_offer_is_rejected_or_taken_back_and_ends_by_itself() {
        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");
        assertThat(told(world.useCases.transferSite().withdraw(world.user("bo").id(), world.shop.id())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(told(world.useCases.transferSite().withdraw(world.eve.id(), world.shop.id())))
                .isEqualTo("done");
        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");
        assertThat(told(world.useCases.transferSite().withdraw(world.ada.id(), world.shop.id())))
                .isEqualTo("done");

        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");
        world.clock.advance(Invitation.LIFE.plusSeconds(1));
        assertThat(accept(world.eve, world.other)).isEqualTo("NOT_INVITED");
    }

    @Test
    void views_and_locks_of_both_teams_are_settled() {
        Site unused = world.sites.added("second.example", world.team.id(), SiteKind.REGULAR);
        Site view = world.sites.added("view", world.team.id(), SiteKind.CONSOLIDATED_VIEW);
        world.people.teams.change(world.other.with(Standing.LOCKED));

        assertThat(offer(world.ada, "eve@example.org")).isEqualTo("done");
        assertThat(accept(world.eve, world.other)).isEqualTo("done");

        assertThat(world.sites.find(view.id())).isEmpty();
        assertThat(world.people.teams.find(world.other.id()).orElseThrow().standing())
                .isEqualTo(Standing.OPEN);
    }
}
