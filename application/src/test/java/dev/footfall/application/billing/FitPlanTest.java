package dev.footfall.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.billing.FitPlan.Excess;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §8.1 to §8.3. Today is 2024-03-04. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FitPlanTest {
    private static final Plan STARTER = new Plan.Catalogue(Plan.Tier.STARTER, 5, Optional.of(10_000));
    private static final Plan GROWTH = new Plan.Catalogue(Plan.Tier.GROWTH, 5, Optional.of(10_000));

    private final BillingWorld world = new BillingWorld(Edition.HOSTED);
    private final Team team = world.team(Optional.empty());
    private final Site site = world.site(team, "a.example");

    private Set<Excess> excess(Plan plan) {
        return world.useCases
                .fitPlan()
                .excessOf(world.people.teams.find(team.id()).orElseThrow(), plan);
    }

    private static void another(BillingWorld world, Team team, String domain) {
        Site unused = world.site(team, domain);
    }

    private User owner() {
        User ann = world.people.users.add("ann@example.org", "Ann", Power.CUSTOMER);
        world.people.teams.putMember(team.id(), ann.id(), TeamRole.OWNER);
        return ann;
    }

    @Test
    void a_small_team_fits_the_smallest_plan() {
        var unused = owner();
        assertThat(excess(STARTER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The window is today and the 30 days before; a tenth more is overlooked, and here that much still fits.
        "2024-03-04, 11000, 0",
        "2024-03-04, 11001, 1",
        "2024-02-03, 11001, 1",
        "2024-02-02, 11001, 0",
        "2024-03-05, 11001, 0"
    })
    void a_plan_has_room_for_a_tenth_more_than_it_says(String day, long events, int faults) {
        world.had(site, day, events);
        assertThat(excess(STARTER)).hasSize(faults);
        assertThat(Set.of(Excess.PAGEVIEWS)).containsAll(excess(STARTER));
    }

    @Test
    void a_team_that_is_billed_is_measured_by_the_same_window() {
        Team billed = world.subscribed(BillingWorld.SMALL);
        world.had(world.site(billed, "b.example"), "2024-03-04", 11_001);
        assertThat(world.useCases.fitPlan().excessOf(billed, STARTER)).containsExactly(Excess.PAGEVIEWS);
    }

    @Test
    void a_plan_must_have_room_for_all_sites_unless_the_team_is_older_than_such_limits() {
        another(world, team, "b.example");
        assertThat(excess(STARTER)).containsExactly(Excess.SITES);
        assertThat(excess(GROWTH)).isEmpty();
        world.people.teams.change(
                team.unnumbered().orCreatedOn(LocalDate.of(2021, 5, 4)).numbered(team.id()));
        assertThat(excess(STARTER)).isEmpty();
    }

    @Test
    void everybody_but_the_first_owner_counts_once_guests_and_the_invited_too() {
        User ann = owner();
        User bob = world.people.users.add("bob@example.org", "Bob", Power.CUSTOMER);
        world.people.teams.putMember(team.id(), bob.id(), TeamRole.OWNER);
        assertThat(excess(STARTER)).containsExactly(Excess.MEMBERS);
        assertThat(excess(GROWTH)).isEmpty();
        for (String email : Set.of("BOB@example.org", "c@example.org", "d@example.org", "e@example.org")) {
            world.people.guests.putInvitation(
                    site.id(), new NewInvitation(email, GuestRole.VIEWER, ann.id(), world.clock.instant()));
        }
        assertThat(excess(GROWTH)).containsExactly(Excess.MEMBERS);
    }

    @Test
    void an_agreement_has_room_for_any_number_of_sites_and_a_server_of_ones_own_for_everything() {
        another(world, team, "b.example");
        world.had(site, "2024-03-04", 900);
        assertThat(excess(new Plan.Enterprise(
                        Set.of(), new Plan.Limits(Optional.of(100), Optional.of(1), Optional.of(0), 600))))
                .containsExactly(Excess.PAGEVIEWS);

        BillingWorld own = new BillingWorld(Edition.SELF_HOSTED);
        Team free = own.team(Optional.empty());
        another(own, free, "a.example");
        another(own, free, "b.example");
        assertThat(own.useCases.fitPlan().excessOf(free, STARTER)).isEmpty();
    }
}
