package dev.footfall.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §8.3 and §8.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GracePeriodsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final GracePeriod A_WEEK = new GracePeriod.Until(LocalDate.of(2024, 3, 11));

    private final BillingWorld world = new BillingWorld(Edition.HOSTED);

    /** One with so many events in each of the two cycles before the fourth of March. */
    private Team teamWith(Plan plan, long penultimate, long last) {
        Team team = world.subscribed(plan);
        Site site = world.site(team, "shop" + team.id().value() + ".example");
        world.had(site, "2024-01-04", penultimate);
        world.had(site, "2024-03-03", last);
        return team;
    }

    private Optional<GracePeriod> grace(Team team) {
        return world.accounts.gracePeriod(team.id());
    }

    @Test
    void a_team_that_was_over_its_plan_twice_gets_a_week_on_the_day_after_the_cycle() {
        Team over = teamWith(BillingWorld.SMALL, 11_000, 11_000);
        Team once = teamWith(BillingWorld.SMALL, 11_000, 10_999);
        Team unmeasured = teamWith(new Plan.Catalogue(Plan.Tier.GROWTH, 4), 1_000_000, 1_000_000);

        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY);

        assertThat(grace(over)).contains(A_WEEK);
        assertThat(grace(once)).isEmpty();
        assertThat(grace(unmeasured)).isEmpty();
    }

    @Test
    void on_other_days_nobody_is_looked_at_and_a_missed_day_is_made_up_for() {
        Team over = teamWith(BillingWorld.SMALL, 11_000, 11_000);

        world.useCases.grantGracePeriods().grant(TODAY, TODAY.plusDays(1));
        assertThat(grace(over)).isEmpty();

        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY.plusDays(2));
        assertThat(grace(over)).contains(new GracePeriod.Until(TODAY.plusDays(9)));
    }

    @Test
    void doing_it_twice_prolongs_nothing() {
        Team over = teamWith(BillingWorld.SMALL, 11_000, 11_000);
        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY);

        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY.plusDays(1));

        assertThat(grace(over)).contains(A_WEEK);
    }

    @Test
    void who_does_not_pay_any_more_gets_none() {
        Team over = teamWith(BillingWorld.SMALL, 11_000, 11_000);
        world.people.teams.change(
                over.with(new Subscription(BillingWorld.SMALL, Status.PAUSED, TODAY, TODAY.plusMonths(1))));

        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY);

        assertThat(grace(over)).isEmpty();
    }

    @Test
    void an_agreement_is_talked_about_when_page_views_or_sites_are_more_than_agreed() {
        Plan.Limits few = new Plan.Limits(Optional.of(10_000), Optional.of(1), Optional.empty(), 600);
        Plan agreed = new Plan.Enterprise(Set.of(), few);
        Team busy = teamWith(agreed, 11_000, 11_000);
        Team large = teamWith(agreed, 0, 1);
        Site unused = world.site(large, "second.example");
        Team content = teamWith(agreed, 0, 1);

        world.useCases.grantGracePeriods().grant(YESTERDAY, TODAY);

        assertThat(grace(busy)).contains(new GracePeriod.UntilSettled());
        assertThat(grace(large)).contains(new GracePeriod.UntilSettled());
        assertThat(grace(content)).isEmpty();
    }

    @Test
    void when_the_week_is_over_the_team_is_locked_until_two_cycles_are_not_beyond_the_plan() {
        Team over = teamWith(BillingWorld.SMALL, 11_000, 11_000);
        world.accounts.setGracePeriod(over.id(), Optional.of(A_WEEK));

        world.useCases.settleLocks().settle(LocalDate.of(2024, 3, 11));
        assertThat(world.standing(over)).isEqualTo(Standing.OPEN);

        world.useCases.settleLocks().settle(LocalDate.of(2024, 3, 12));
        assertThat(world.standing(over)).isEqualTo(Standing.LOCKED);
        assertThat(grace(over)).contains(A_WEEK);

        world.useCases.settleLocks().settle(LocalDate.of(2024, 4, 4));
        assertThat(world.standing(over)).isEqualTo(Standing.OPEN);
        assertThat(grace(over)).isEmpty();
    }

    @Test
    void a_store_that_never_had_an_event_of_the_team_opens_no_lock() {
        Team elsewhere = world.subscribed(BillingWorld.SMALL);
        Site unused = world.site(elsewhere, "elsewhere.example");
        world.accounts.setGracePeriod(elsewhere.id(), Optional.of(A_WEEK));
        world.people.teams.change(elsewhere.with(Standing.LOCKED));

        world.useCases.settleLocks().settle(LocalDate.of(2024, 4, 4));

        assertThat(world.standing(elsewhere)).isEqualTo(Standing.LOCKED);
        assertThat(grace(elsewhere)).contains(A_WEEK);
    }

    @Test
    void where_plans_do_not_count_nothing_is_given_or_locked() {
        BillingWorld selfHosted = new BillingWorld(Edition.SELF_HOSTED);
        Team team = selfHosted.subscribed(BillingWorld.SMALL);
        Site site = selfHosted.site(team, "shop.example");
        selfHosted.had(site, "2024-01-04", 11_000);
        selfHosted.had(site, "2024-03-03", 11_000);
        Team unpaid = selfHosted.team(Optional.empty());
        Site unused = selfHosted.site(unpaid, "unpaid.example");

        selfHosted.useCases.grantGracePeriods().grant(YESTERDAY, TODAY);
        selfHosted.useCases.settleLocks().settle(TODAY);

        assertThat(selfHosted.accounts.gracePeriod(team.id())).isEmpty();
        assertThat(selfHosted.standing(unpaid)).isEqualTo(Standing.OPEN);
    }
}
