package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Goals of sites. */
interface GoalContract extends ConfigurationFixture {
    NewGoal PURCHASE = new NewGoal(
            "Big purchase",
            new Trigger.EventNamed(new EventName("Purchase"), Optional.of("EUR")),
            Map.of("size", "big", "colour", "red"));

    @Test
    default void goals_come_back_newest_first_with_their_properties() {
        SiteId site = aSite("shop.example").id();
        List<NewGoal> added = List.of(
                NewGoal.of(new Trigger.EventNamed(new EventName("Signup"), Optional.empty())),
                PURCHASE,
                NewGoal.of(new Trigger.PageVisited(new PagePattern("/blog/**"))),
                new NewGoal("Read it", new Trigger.PageScrolled(new PagePattern("/"), 0), Map.of("author", "alice")));

        List<Goal> stored = added.stream().map(goal -> goals().add(site, goal)).toList();

        assertThat(goals().newestFirst(site)).isEqualTo(stored.reversed());
        assertThat(stored)
                .map(goal -> new NewGoal(goal.displayName(), goal.trigger(), goal.customProps()))
                .isEqualTo(added);
    }

    @Test
    default void a_name_is_unique_on_its_site_only() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        Goal first = goals().add(site, PURCHASE);

        assertThatIllegalArgumentException().isThrownBy(() -> goals().add(site, PURCHASE));
        Goal second = goals().add(other, PURCHASE);

        assertThat(goals().newestFirst(site)).containsExactly(first);
        assertThat(goals().newestFirst(other)).containsExactly(second);
    }

    @Test
    default void only_the_newest_thousand_count() {
        SiteId site = aSite("shop.example").id();
        int tooMany = GoalRepository.MOST + 1;

        List<Goal> added = transactions()
                .inOne(() -> IntStream.rangeClosed(1, tooMany)
                        .mapToObj(each -> goals().add(site, event("event " + each)))
                        .toList());

        assertThat(goals().newestFirst(site))
                .isEqualTo(added.subList(1, tooMany).reversed());
    }

    @Test
    default void fewer_can_be_made_to_count() {
        SiteId site = aSite("shop.example").id();
        Goal oldest = aGoal(site, "Signup");
        List<Goal> newest = List.of(aGoal(site, "Purchase"), aGoal(site, "Download"));

        assertThat(store().goals(2).newestFirst(site)).isEqualTo(newest.reversed());
        assertThat(store().goals(2).named(site, oldest.displayName())).contains(oldest);
    }

    @Test
    default void a_goal_is_found_by_its_name_on_its_site() {
        SiteId site = aSite("shop.example").id();
        Goal goal = goals().add(site, PURCHASE);

        assertThat(goals().named(site, "Big purchase")).contains(goal);
        assertThat(goals().named(site, "big purchase")).isEmpty();
        assertThat(goals().named(aSite("other.example").id(), "Big purchase")).isEmpty();
    }

    @Test
    default void a_goal_can_become_any_other() {
        SiteId site = aSite("shop.example").id();
        Goal untouched = aGoal(site, "Signup");
        Goal goal = goals().add(site, PURCHASE);
        List<Trigger> triggers = List.of(
                new Trigger.PageScrolled(new PagePattern("/"), 30),
                new Trigger.PageVisited(new PagePattern("/blog")),
                new Trigger.EventNamed(new EventName("Gift"), Optional.of("USD")),
                new Trigger.EventNamed(new EventName("Gift"), Optional.empty()));

        for (Trigger each : triggers) {
            Goal changed = new Goal(goal.id(), Goal.defaultName(each), each, Map.of("size", "small"));
            goals().change(changed);

            assertThat(goals().newestFirst(site)).containsExactly(changed, untouched);
        }
    }

    @Test
    default void a_goal_cannot_take_the_name_of_another() {
        SiteId site = aSite("shop.example").id();
        Goal goal = goals().add(site, PURCHASE);
        Goal other = aGoal(site, "Signup");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        goals().change(new Goal(goal.id(), other.displayName(), goal.trigger(), goal.customProps())));
        assertThat(goals().newestFirst(site)).containsExactly(other, goal);
    }

    @Test
    default void a_removed_goal_is_gone_for_good() {
        SiteId site = aSite("shop.example").id();
        Goal goal = goals().add(site, PURCHASE);

        goals().remove(goal.id());
        goals().remove(goal.id());

        assertThat(goals().newestFirst(site)).isEmpty();
        assertThat(goals().add(site, PURCHASE).id().value())
                .isGreaterThan(goal.id().value());
    }

    private static NewGoal event(String name) {
        return NewGoal.of(new Trigger.EventNamed(new EventName(name), Optional.empty()));
    }

    @Test
    default void a_goal_is_found_on_its_own_site_only() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        Goal goal = aGoal(site, "Signup");

        assertThat(goals().find(site, goal.id())).contains(goal);
        assertThat(goals().find(other, goal.id())).isEmpty();
    }

    @Test
    default void a_site_is_full_when_as_many_goals_as_count_are_there() {
        SiteId site = aSite("shop.example").id();
        GoalRepository two = store().goals(2);
        assertThat(aGoal(site, "a")).isNotEqualTo(aGoal(aSite("other.example").id(), "a"));
        assertThat(two.isFull(site)).isFalse();
        assertThat(aGoal(site, "b").displayName()).isEqualTo("b");
        assertThat(two.isFull(site)).isTrue();
    }
}
