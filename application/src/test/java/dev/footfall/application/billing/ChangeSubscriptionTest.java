package dev.footfall.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.PlanCatalogue;
import dev.footfall.domain.plan.Purchase;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §8.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeSubscriptionTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    private final BillingWorld world = new BillingWorld(Edition.HOSTED);

    private Team changed(Team team, Plan plan, Status status) {
        return world.useCases
                .changeSubscription()
                .change(team.id(), new Subscription(plan, status, TODAY, TODAY.plusMonths(1)))
                .orElseThrow();
    }

    @Test
    void a_purchase_opens_a_locked_team_and_ends_its_grace_period() {
        Team team = world.team(Optional.empty());
        Site unused = world.site(team, "shop.example");
        world.useCases.settleLocks().settle(TODAY);
        assertThat(world.standing(team)).isEqualTo(Standing.LOCKED);
        world.accounts.setGracePeriod(team.id(), Optional.of(new GracePeriod.UntilSettled()));

        Team bought = changed(team, PlanCatalogue.planOf("857105"), Status.ACTIVE);

        assertThat(bought.standing()).isEqualTo(Standing.OPEN);
        assertThat(bought.acceptTrafficUntil()).contains(LocalDate.of(2024, 5, 4));
        assertThat(bought.hourlyRequestLimit()).isEqualTo(600);
        assertThat(world.accounts.gracePeriod(team.id())).isEmpty();
    }

    @Test
    void a_payment_that_failed_for_good_locks_a_team_with_sites() {
        Team team = world.subscribed(BillingWorld.SMALL);
        Site unused = world.site(team, "shop.example");

        assertThat(changed(team, BillingWorld.SMALL, Status.PAST_DUE).standing())
                .isEqualTo(Standing.OPEN);
        assertThat(changed(team, BillingWorld.SMALL, Status.PAUSED).standing()).isEqualTo(Standing.LOCKED);
    }

    @Test
    void an_agreement_brings_its_own_hourly_limit_which_stays() {
        Team team = world.team(Optional.empty());
        Plan agreed = new Plan.Enterprise(
                Set.of(), new Plan.Limits(Optional.empty(), Optional.empty(), Optional.empty(), 3_000));

        assertThat(changed(team, agreed, Status.ACTIVE).hourlyRequestLimit()).isEqualTo(3_000);
        assertThat(changed(team, BillingWorld.SMALL, Status.ACTIVE).hourlyRequestLimit())
                .isEqualTo(3_000);
    }

    @Test
    void the_old_free_plan_takes_events_in_for_ever() {
        Team team = world.team(Optional.empty());

        assertThat(changed(team, new Plan.FreeTenThousand(), Status.ACTIVE).acceptTrafficUntil())
                .contains(LocalDate.of(2135, 1, 1));
    }

    @Test
    void nothing_happens_to_a_team_that_is_not_there() {
        assertThat(world.useCases
                        .changeSubscription()
                        .change(
                                new TeamId(404),
                                new Subscription(BillingWorld.SMALL, Status.ACTIVE, TODAY, TODAY.plusMonths(1))))
                .isEmpty();
    }

    @Test
    void a_product_is_of_the_catalogue_or_agreed_with_this_team_or_nothing() {
        BillingWorld world = new BillingWorld(Edition.HOSTED);
        Team team = world.team(Optional.empty());
        Team other = world.team(Optional.empty());
        Plan.Enterprise plan = new Plan.Enterprise(
                Set.of(Feature.SITES_API), new Plan.Limits(Optional.of(7), Optional.empty(), Optional.of(3), 5_000));
        assertThat(world.useCases
                        .offerAgreement()
                        .offer(team.id(), new Agreement("agreed-1", Agreement.Interval.YEARLY, plan)))
                .contains(team);
        assertThat(world.people.teams.find(team.id())).contains(team);

        Team agreed = bought(world, team, "agreed-1");
        assertThat(agreed.subscription().map(Subscription::plan)).contains(plan);
        assertThat(agreed.hourlyRequestLimit()).isEqualTo(5_000);
        assertThat(bought(world, other, "agreed-1").subscription().map(Subscription::plan))
                .contains(new Plan.Unlisted("agreed-1"));
        assertThat(bought(world, team, "910429").subscription().map(Subscription::plan))
                .contains(new Plan.Catalogue(Plan.Tier.GROWTH, 5, Optional.of(10_000)));
        assertThat(bought(world, team, "free_10k").subscription().map(Subscription::plan))
                .contains(new Plan.FreeTenThousand());
        assertThat(bought(world, team, "agreed-2").subscription().map(Subscription::plan))
                .contains(new Plan.Unlisted("agreed-2"));
    }

    private static Team bought(BillingWorld world, Team team, String productId) {
        LocalDate day = LocalDate.of(2024, 3, 4);
        return world.useCases
                .changeSubscription()
                .change(team.id(), new Purchase(productId, Status.ACTIVE, day, day.plusMonths(1)))
                .orElseThrow();
    }

    @Test
    void nothing_is_offered_to_a_team_that_is_not_there() {
        BillingWorld world = new BillingWorld(Edition.HOSTED);
        assertThat(world.useCases
                        .offerAgreement()
                        .offer(
                                new TeamId(404),
                                new Agreement("agreed-1", Agreement.Interval.MONTHLY, new Plan.Enterprise(Set.of()))))
                .isEmpty();
    }
}
