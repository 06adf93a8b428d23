package dev.footfall.application.plugins;

import static dev.footfall.application.plugins.PluginsWorld.event;
import static dev.footfall.application.plugins.PluginsWorld.page;
import static dev.footfall.application.plugins.PluginsWorld.revenue;
import static dev.footfall.application.plugins.PluginsWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.plugins.PluginFunnels.FunnelOfGoals;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §10.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginFunnelsTest {
    private static final List<WantedGoal> STEPS = List.of(page("/cart"), event("Purchase"));

    private final PluginsWorld world = new PluginsWorld();
    private final PluginFunnels funnels = world.useCases.funnels();

    @Test
    void a_funnel_comes_with_its_goals() {
        FunnelOfGoals made = funnels.put(world.grant(), "Checkout", STEPS).get();

        assertThat(made.steps()).extracting(Goal::displayName).containsExactly("Visit /cart", "Purchase");
        assertThat(funnels.read(world.grant(), made.funnel().id()).get()).isEqualTo(made);
        assertThat(funnels.list(world.grant(), PluginsWorld.ALL).rows()).containsExactly(made);
        assertThat(summary(funnels.read(world.other, made.funnel().id()))).isEqualTo("NotFound");
    }

    @Test
    void a_known_name_is_found_whatever_the_steps_and_their_goals_are_made() {
        FunnelOfGoals made = funnels.put(world.grant(), "Checkout", STEPS).get();

        assertThat(funnels.put(world.grant(), "Checkout", List.of(event("A"), event("B")))
                        .get())
                .isEqualTo(made);
        assertThat(world.goalNames()).containsExactly("B", "A", "Purchase", "Visit /cart");
    }

    @Test
    void nothing_is_kept_of_a_funnel_that_cannot_be() {
        assertThat(summary(funnels.put(world.grant(), " ", STEPS))).isEqualTo("NameBlank");
        assertThat(summary(funnels.put(world.grant(), "Twice", List.of(event("A"), event("A")))))
                .isEqualTo("StepRepeated");
        assertThat(summary(funnels.put(world.grant(), "Broke", List.of(event("A"), revenue("B", "Euro")))))
                .isEqualTo("FieldsInvalid");
        assertThat(world.goalNames()).isEmpty();
    }

    @Test
    void whatever_the_plan_lacks_is_called_funnels() {
        PluginsProblem upgrade = new PluginsProblem.FeatureMissing(Feature.FUNNELS);
        world.features = EnumSet.of(Feature.REVENUE_GOALS);
        assertThat(funnels.put(world.grant(), "Checkout", STEPS).getLeft()).isEqualTo(upgrade);
        world.features = EnumSet.of(Feature.FUNNELS);
        assertThat(funnels.put(world.grant(), "Checkout", List.of(event("A"), revenue("B", "EUR")))
                        .getLeft())
                .isEqualTo(upgrade);
        assertThat(world.goalNames()).isEmpty();
    }
}
