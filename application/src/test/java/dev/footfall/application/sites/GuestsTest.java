package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.faults;
import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteTransfer;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §7; access-control.md §8.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuestsTest {
    private final SitesWorld world = new SitesWorld();

    private Either<SitesProblem, GuestEntry> invite(User by, String email, String role) {
        return world.by(by)
                .asksOfShop(
                        SitesOperation.PUT_GUEST,
                        world.useCases.putGuest()::put,
                        "{'email':'" + email + "','role':'" + role + "'}");
    }

    private Either<SitesProblem, GuestEntry> invite(String email) {
        return invite(world.ada, email, "viewer");
    }

    private String remove(String email) {
        return summary(world.by(world.ada)
                .asksOfShop(
                        SitesOperation.DELETE_GUEST,
                        world.useCases.deleteGuest()::delete,
                        "{'email':'" + email + "'}"));
    }

    private List<String> listed(String parameters) {
        return world
                .by(world.ada)
                .asksOfShop(SitesOperation.LIST_GUESTS, world.useCases.listGuests()::list, parameters)
                .get()
                .rows()
                .stream()
                .map(guest -> guest.email() + " " + guest.role() + " " + guest.status())
                .toList();
    }

    @Test
    void an_invitation_is_stored_with_one_letter_and_the_first_role_stays() {
        GuestEntry made = invite("Bo@x.example").get();
        assertThat(made.status()).isEqualTo(GuestEntry.Status.INVITED);
        assertThat(invite(world.ada, "bo@X.example", "editor").get()).isEqualTo(made);
        assertThat(listed("{}")).containsExactly("Bo@x.example VIEWER INVITED");
        assertThat(world.letters).containsExactly("invited Bo@x.example to shop.example");
    }

    @Test
    void an_accepted_guest_is_found_as_well() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        assertThat(invite("BO@example.org").get())
                .matches(guest -> guest.role() == GuestRole.EDITOR
                        && guest.status() == GuestEntry.Status.ACCEPTED
                        && guest.email().equals("bo@example.org"));
        assertThat(world.letters).isEmpty();
    }

    @Test
    void the_newest_are_listed_first_and_of_one_second_the_accepted() {
        world.people.guests.putGuest(world.shop.id(), world.user("one").id(), GuestRole.EDITOR, at(10));
        world.people.guests.putGuest(world.shop.id(), world.user("two").id(), GuestRole.VIEWER, at(10));
        world.people.guests.putGuest(world.shop.id(), world.user("three").id(), GuestRole.VIEWER, at(5));
        invited("four@example.org", at(10));
        invited("five@example.org", at(20));

        List<String> all = List.of(
                "five@example.org VIEWER INVITED",
                "two@example.org VIEWER ACCEPTED",
                "one@example.org EDITOR ACCEPTED",
                "four@example.org VIEWER INVITED",
                "three@example.org VIEWER ACCEPTED");
        assertThat(listed("{}")).isEqualTo(all);
        Page<GuestEntry> first = world.by(world.ada)
                .asksOfShop(SitesOperation.LIST_GUESTS, world.useCases.listGuests()::list, "{'limit':2}")
                .get();
        String cursor = first.after().orElseThrow().cursor();
        assertThat(listed("{'limit':2,'after':'" + cursor + "'}")).isEqualTo(all.subList(2, 4));
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_770_000_000L + second);
    }

    private void invited(String email, Instant when) {
        world.people.guests.putInvitation(
                world.shop.id(), new NewInvitation(email, GuestRole.VIEWER, world.ada.id(), when));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                    | ParameterMissing
            {'email':'a@b.c'}                     | RoleMissing
            {'email':'a@b.c','role':'owner'}      | RoleMissing
            {'email':'a@b.c','role':null}         | RoleMissing
            {'email':'','role':'viewer'}          | email: can't be blank
            {'email':' ','role':'viewer'}         | email: can't be blank
            {'email':null,'role':'viewer'}        | email: can't be blank
            """)
    void what_must_be_there(String parameters, String told) {
        assertThat(faults(world.by(world.ada)
                        .asksOfShop(SitesOperation.PUT_GUEST, world.useCases.putGuest()::put, parameters)))
                .isEqualTo(told);
    }

    @Test
    void the_role_comes_before_the_site() {
        String asked = "{'site_id':'nope','email':'a@b.c'%s}";
        SitesWorld.Request request = world.by(world.ada);
        assertThat(summary(request.asks(SitesOperation.PUT_GUEST, world.useCases.putGuest()::put, asked.formatted(""))))
                .isEqualTo("RoleMissing");
        assertThat(summary(request.asks(
                        SitesOperation.PUT_GUEST, world.useCases.putGuest()::put, asked.formatted(",'role':'viewer'"))))
                .isEqualTo("SiteNotFound");
    }

    @ParameterizedTest
    @CsvSource({"OWNER,done", "ADMIN,done", "EDITOR,SiteNotFound", "VIEWER,SiteNotFound", "BILLING,SiteNotFound"})
    void owners_and_admins_invite(TeamRole role, String answer) {
        User bo = world.user("bo");
        world.join(world.team, bo, role);
        assertThat(summary(invite(bo, "cy@example.org", "viewer"))).isEqualTo(answer);
    }

    @Test
    void guest_editors_do_not() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        assertThat(summary(invite(bo, "cy@example.org", "viewer"))).isEqualTo("SiteNotFound");
    }

    @Test
    void a_member_of_the_team_needs_no_invitation() {
        world.join(world.team, world.user("bo"), TeamRole.VIEWER);
        assertThat(invite("bo@example.org").getLeft())
                .isEqualTo(new SitesProblem.AlreadyMember("bo@example.org", world.shop.domain()));
    }

    @Test
    void a_plan_has_room_for_so_many_people() {
        Team team = world.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5)));
        world.join(team, world.ada, TeamRole.OWNER);
        world.join(team, world.user("bo"), TeamRole.VIEWER);
        Site one = world.sites.added("one.example", team.id(), SiteKind.REGULAR);
        Site two = world.sites.added("two.example", team.id(), SiteKind.REGULAR);

        assertThat(List.of(inviteTo(one, "c@x.y"), inviteTo(one, "d@x.y"))).containsOnly("done");
        assertThat(inviteTo(one, "e@x.y")).isEqualTo("MemberLimitReached");
        // whoever is counted already costs nothing
        assertThat(inviteTo(two, "D@x.y")).isEqualTo("done");
        assertThat(inviteTo(two, "e@x.y")).isEqualTo("MemberLimitReached");
    }

    @Test
    void starters_invite_nobody() {
        Team team = world.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)));
        world.join(team, world.ada, TeamRole.OWNER);
        assertThat(inviteTo(world.sites.added("one.example", team.id(), SiteKind.REGULAR), "c@x.y"))
                .isEqualTo("MemberLimitReached");
    }

    private String inviteTo(Site site, String email) {
        return summary(world.by(world.ada)
                .asks(
                        SitesOperation.PUT_GUEST,
                        world.useCases.putGuest()::put,
                        "{'site_id':'" + site.domain() + "','email':'" + email + "','role':'viewer'}"));
    }

    @Test
    void an_invitation_is_over_forty_eight_hours_after_the_first_one_to_the_team() {
        Site second = world.sites.added("two.example", world.team.id(), SiteKind.REGULAR);
        assertThat(summary(invite("bo@x.example"))).isEqualTo("done");
        world.clock.moveTo("2026-02-02T12:00:00Z");
        assertThat(inviteTo(second, "BO@x.example")).isEqualTo("done");
        assertThat(summary(invite("cy@x.example"))).isEqualTo("done");
        world.clock.moveTo("2026-02-03T12:00:00Z");
        assertThat(listed("{}")).containsExactly("cy@x.example VIEWER INVITED", "bo@x.example VIEWER INVITED");
        world.clock.moveTo("2026-02-03T12:00:01Z");
        assertThat(listed("{}")).containsExactly("cy@x.example VIEWER INVITED");
        assertThat(world.people.guests.pending(second, world.clock.instant())).isEmpty();
    }

    @Test
    void an_address_whose_invitation_is_over_can_be_asked_again_and_is_told() {
        assertThat(summary(invite("bo@x.example"))).isEqualTo("done");
        world.clock.moveTo("2026-02-03T12:00:01Z");
        assertThat(invite(world.ada, "bo@x.example", "editor").get().role()).isEqualTo(GuestRole.EDITOR);
        assertThat(listed("{}")).containsExactly("bo@x.example EDITOR INVITED");
        assertThat(world.letters).hasSize(2);
    }

    @Test
    void an_invitation_that_is_over_takes_nobodys_place() {
        Team team = world.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5)));
        world.join(team, world.ada, TeamRole.OWNER);
        Site site = world.sites.added("one.example", team.id(), SiteKind.REGULAR);
        assertThat(List.of(inviteTo(site, "a@x.y"), inviteTo(site, "b@x.y"), inviteTo(site, "c@x.y")))
                .containsOnly("done");
        assertThat(inviteTo(site, "d@x.y")).isEqualTo("MemberLimitReached");
        world.clock.moveTo("2026-02-03T12:00:01Z");
        assertThat(inviteTo(site, "d@x.y")).isEqualTo("done");
    }

    @Test
    void an_invitation_is_taken_back_without_a_letter() {
        assertThat(summary(invite("bo@x.example"))).isEqualTo("done");
        assertThat(remove("BO@x.example")).isEqualTo("done");
        assertThat(remove("bo@x.example")).isEqualTo("done");
        assertThat(listed("{}")).isEmpty();
        assertThat(world.letters).hasSize(1);
    }

    @Test
    void a_guest_is_put_out_with_the_segments_only_he_saw() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        Segment own = segment(Kind.PERSONAL, bo);
        Segment shared = segment(Kind.SITE, bo);
        Segment adas = segment(Kind.PERSONAL, world.ada);

        assertThat(remove("bo@example.org")).isEqualTo("done");

        assertThat(listed("{}")).isEmpty();
        assertThat(world.segments.of(world.shop.id()))
                .doesNotContain(own)
                .contains(adas)
                .contains(shared.withoutOwner().orElseThrow());
        assertThat(world.letters).containsExactly("removed bo@example.org from shop.example");
    }

    private Segment segment(Kind kind, User owner) {
        return world.segments.add(
                world.shop.id(),
                new NewSegment(
                        kind + " of " + owner.name(),
                        kind,
                        Optional.of(owner.id()),
                        new JsonTree.Members(Map.of()),
                        world.now()));
    }

    @Test
    void a_member_of_the_team_stays() {
        assertThat(remove("ada@example.org")).isEqualTo("done");
        assertThat(world.people.ofTeam(world.ada.id(), world.team.id())).contains(TeamRole.OWNER);
        assertThat(world.letters).isEmpty();
    }

    @Test
    void whom_the_site_itself_is_offered_to_is_not_invited_as_well_until_the_offer_is_over() {
        world.transfers.put(new SiteTransfer(world.shop.id(), "Eve@example.org", world.ada.id(), world.now()));

        assertThat(summary(invite("eve@example.org"))).isEqualTo("AlreadyInvited");

        world.clock.advance(Invitation.LIFE.plusSeconds(1));
        assertThat(summary(invite("eve@example.org"))).isEqualTo("done");
    }
}
