package dev.footfall.application.plugins;

import static dev.footfall.application.plugins.PluginsWorld.event;
import static dev.footfall.application.plugins.PluginsWorld.page;
import static dev.footfall.application.plugins.PluginsWorld.revenue;
import static dev.footfall.application.plugins.PluginsWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.plugins.WantedGoal.Aim;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §10.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginGoalsTest {
    private final PluginsWorld world = new PluginsWorld();
    private final PluginGoals goals = world.useCases.goals();

    private List<Goal> made(WantedGoal... wanted) {
        return goals.put(world.grant(), List.of(wanted)).get();
    }

    @Test
    void goals_come_in_the_order_in_which_they_are_wanted_and_only_once() {
        List<Goal> first = made(event("Signup"), revenue("Purchase", "EUR"), page("/checkout"));

        assertThat(first).extracting(Goal::displayName).containsExactly("Signup", "Purchase", "Visit /checkout");
        assertThat(made(page("/checkout"), event("Signup"))).containsExactly(first.getLast(), first.getFirst());
        assertThat(world.goalNames()).hasSize(3);
    }

    @Test
    void all_are_made_or_none() {
        assertThat(made(revenue("Purchase", "USD"))).hasSize(1);

        assertThat(summary(goals.put(world.grant(), List.of(event("Signup"), revenue("Purchase", "EUR")))))
                .isEqualTo("RevenueGoalTaken");
        assertThat(summary(goals.put(world.grant(), List.of(event("Signup"), revenue("Buy", "Euro")))))
                .isEqualTo("FieldsInvalid");
        assertThat(world.goalNames()).containsExactly("Purchase");
    }

    @Test
    void a_consolidated_view_takes_no_revenue_goals() {
        PluginGrant view = new PluginGrant(
                world.sites.added("view", new TeamId(1), SiteKind.CONSOLIDATED_VIEW), EnumSet.allOf(Feature.class));

        assertThat(goals.put(view, List.of(event("Signup"), revenue("Purchase", "EUR")))
                        .getLeft())
                .isEqualTo(new PluginsProblem.GoalRefused(SitesProblem.FieldsInvalid.of(GoalFault.REVENUE_OF_VIEW)));
        assertThat(summary(goals.put(view, List.of(event("Signup"))))).isEqualTo("done");
    }

    @Test
    void a_full_site_takes_no_more() {
        WantedGoal[] ten = IntStream.range(0, 10).mapToObj(i -> event("E" + i)).toArray(WantedGoal[]::new);
        assertThat(made(ten)).hasSize(10);

        assertThat(summary(goals.put(world.grant(), List.of(event("E10"))))).isEqualTo("GoalLimitReached");
        assertThat(summary(goals.put(world.grant(), List.of(event("E9"))))).isEqualTo("done");
    }

    @Test
    void whatever_the_plan_lacks_is_called_revenue_goals() {
        WantedGoal withProps = new WantedGoal(new Aim.CustomEvent("Signup"), Map.of("tier", "pro"));
        world.features = EnumSet.of(Feature.GOALS, Feature.CUSTOM_PROPERTIES);
        assertThat(goals.put(world.grant(), List.of(event("A"), revenue("Purchase", "no currency")))
                        .getLeft())
                .isEqualTo(new PluginsProblem.FeatureMissing(Feature.REVENUE_GOALS));
        assertThat(summary(goals.put(world.grant(), List.of(withProps)))).isEqualTo("done");
        world.features = EnumSet.of(Feature.GOALS, Feature.REVENUE_GOALS);
        assertThat(goals.put(world.grant(), List.of(withProps)).getLeft())
                .isEqualTo(new PluginsProblem.FeatureMissing(Feature.REVENUE_GOALS));
        assertThat(world.goalNames()).containsExactly("Signup");
    }

    @Test
    void a_goal_of_another_site_is_neither_read_nor_deleted() {
        Goal goal = made(event("Signup")).getFirst();

        assertThat(summary(goals.read(world.other, goal.id()))).isEqualTo("NotFound");
        assertThat(goals.delete(world.other, List.of(goal.id()))).isEmpty();
        assertThat(goals.read(world.grant(), goal.id()).get()).isEqualTo(goal);
        assertThat(goals.list(world.other, PluginsWorld.ALL).rows()).isEmpty();
    }

    @Test
    void deleting_takes_goals_out_of_funnels() {
        List<Goal> three = made(event("A"), event("B"), event("C"));
        Funnel funnel = world.funnels.add(
                world.shop.id(), new NewFunnel("F", three.stream().map(Goal::id).toList()));

        GoalId first = three.getFirst().id();
        assertThat(goals.delete(world.grant(), List.of(first, first, new GoalId(99))))
                .containsExactly(three.getFirst());
        assertThat(world.funnels.of(world.shop.id()).getFirst().steps())
                .isEqualTo(funnel.steps().subList(1, 3));
        assertThat(goals.delete(world.grant(), List.of(three.get(1).id()))).hasSize(1);
        assertThat(world.funnels.of(world.shop.id())).isEmpty();
    }
}
