package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Funnels and their steps. */
interface FunnelContract extends ConfigurationFixture {
    private List<GoalId> someGoals(SiteId site, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> aGoal(site, "event " + each).id())
                .toList();
    }

    @Test
    default void funnels_come_back_oldest_first_with_their_steps_in_order() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        List<GoalId> goals = someGoals(site, Funnel.MOST_STEPS);

        Funnel first = funnels().add(site, new NewFunnel("Zigzag", goals.reversed()));
        Funnel second = funnels().add(site, new NewFunnel("Again", List.of(goals.get(5), goals.get(2))));

        assertThat(first.steps()).isEqualTo(goals.reversed());
        assertThat(second.id().value()).isGreaterThan(first.id().value());
        assertThat(funnels().of(site)).containsExactly(first, second);
        assertThat(funnels().of(other)).isEmpty();
        assertThat(funnels().named(site, "Again")).contains(second);
        assertThat(funnels().named(site, "again")).isEmpty();
        assertThat(funnels().named(other, "Again")).isEmpty();
    }

    @Test
    default void a_name_is_unique_on_a_site_of_funnels() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        List<GoalId> goals = someGoals(site, 2);
        Funnel funnel = funnels().add(site, new NewFunnel("Sale", goals));
        Funnel second = funnels().add(site, new NewFunnel("Gift", goals));

        assertThatIllegalArgumentException().isThrownBy(() -> funnels().add(site, new NewFunnel("Sale", goals)));
        assertThatIllegalArgumentException().isThrownBy(() -> funnels().change(new Funnel(second.id(), "Sale", goals)));
        Funnel ofOther = funnels().add(other, new NewFunnel("Sale", someGoals(other, 2)));

        assertThat(funnels().of(site)).containsExactly(funnel, second);
        assertThat(funnels().of(other)).containsExactly(ofOther);
    }

    @Test
    default void a_funnel_can_be_changed_and_removed() {
        SiteId site = aSite("shop.example").id();
        List<GoalId> goals = someGoals(site, 3);
        Funnel bystander = funnels().add(site, new NewFunnel("Gift", goals));
        Funnel funnel = funnels().add(site, new NewFunnel("Sale", goals));
        Funnel changed = new Funnel(funnel.id(), "Big sale", List.of(goals.get(2), goals.get(0)));

        funnels().change(changed);
        assertThat(funnels().of(site)).containsExactly(bystander, changed);

        funnels().remove(funnel.id());
        funnels().remove(funnel.id());
        assertThat(funnels().of(site)).containsExactly(bystander);
    }

    @Test
    default void a_step_is_a_goal_that_is_there() {
        SiteId site = aSite("shop.example").id();
        List<GoalId> steps = List.of(aGoal(site, "Signup").id(), new GoalId(404));

        assertThatIllegalArgumentException().isThrownBy(() -> funnels().add(site, new NewFunnel("Sale", steps)));
        assertThat(funnels().of(site)).isEmpty();
    }

    @Test
    default void a_removed_goal_is_no_step_and_a_funnel_of_one_step_goes_with_it() {
        SiteId site = aSite("shop.example").id();
        List<GoalId> goals = someGoals(site, 4);
        Funnel untouched = funnels().add(site, new NewFunnel("Untouched", goals.subList(2, 4)));
        Funnel shorter = funnels().add(site, new NewFunnel("Shorter", goals.subList(0, 3)));
        Funnel gone = funnels().add(site, new NewFunnel("Gone", goals.subList(1, 3)));

        goals().remove(goals.get(1));

        Funnel shortened = new Funnel(shorter.id(), "Shorter", List.of(goals.get(0), goals.get(2)));
        assertThat(funnels().of(site)).containsExactly(untouched, shortened).doesNotContain(gone);
    }

    @Test
    default void a_funnel_remembers_how_closely_its_steps_follow_each_other() {
        SiteId site = aSite("shop.example").id();
        List<GoalId> goals = someGoals(site, 3);
        Funnel strict = funnels().add(site, new NewFunnel("Strict", goals, StepOrder.STRICT));
        Funnel loose = funnels().add(site, new NewFunnel("Loose", goals));
        assertThat(funnels().of(site)).containsExactly(strict, loose);

        goals().remove(goals.get(0));
        assertThat(funnels().of(site))
                .extracting(Funnel::order)
                .containsExactly(StepOrder.STRICT, StepOrder.SEQUENTIAL);

        Funnel changed = new Funnel(loose.id(), "Loose", goals.subList(1, 3), StepOrder.STRICT);
        funnels().change(changed);
        assertThat(funnels().find(site, loose.id())).contains(changed);
    }

    @Test
    default void a_funnel_is_found_on_its_own_site_only() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        Funnel funnel = funnels().add(site, new NewFunnel("Sale", someGoals(site, 2)));

        assertThat(funnels().find(site, funnel.id())).contains(funnel);
        assertThat(funnels().find(other, funnel.id())).isEmpty();
        assertThat(funnels().find(site, new FunnelId(404))).isEmpty();
    }
}
