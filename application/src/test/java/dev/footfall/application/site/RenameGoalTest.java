package dev.footfall.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.site.RenameGoal.Problem;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §4.6. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenameGoalTest {
    private static final SiteId SHOP = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);

    private final InMemoryGoals goals = new InMemoryGoals(new InMemoryFunnels(), 10);
    private final InMemorySegments segments = new InMemorySegments();
    private final RenameGoal renameGoal =
            new RenameGoal(goals, segments, new UndoneTransactions(Undoable.of(List.of(goals, segments))));
    private final Goal signup = goal("Signup");

    @Test
    void the_segments_of_the_site_follow() {
        Segment about = segment(SHOP, "Signup");
        Segment others = segment(SHOP, "Purchase");
        Segment elsewhere = segment(OTHER, "Signup");

        Goal renamed = renameGoal.rename(SHOP, signup.id(), " Joined ").get();

        assertThat(renamed.displayName()).isEqualTo("Joined");
        assertThat(goals.newestFirst(SHOP)).containsExactly(renamed);
        assertThat(segments.of(SHOP)).containsExactly(about.withGoalRenamed("Signup", "Joined"), others);
        assertThat(segments.of(OTHER)).containsExactly(elsewhere);
    }

    @Test
    void a_name_must_be_one_that_no_other_goal_has() {
        assertThat(goal("Purchase").id()).isNotEqualTo(signup.id());

        assertThat(renameGoal.rename(SHOP, signup.id(), " ")).isEqualTo(Either.left(Problem.NAME_BLANK));
        assertThat(renameGoal.rename(SHOP, signup.id(), "Purchase")).isEqualTo(Either.left(Problem.NAME_TAKEN));
        assertThat(renameGoal.rename(SHOP, new GoalId(404), "A")).isEqualTo(Either.left(Problem.GOAL_UNKNOWN));
        assertThat(renameGoal.rename(OTHER, signup.id(), "A")).isEqualTo(Either.left(Problem.GOAL_UNKNOWN));
        assertThat(renameGoal.rename(SHOP, signup.id(), "Signup")).isEqualTo(Either.right(signup));
    }

    private Goal goal(String event) {
        return goals.add(SHOP, NewGoal.of(new Trigger.EventNamed(new EventName(event), Optional.empty())));
    }

    private Segment segment(SiteId site, String goal) {
        return segments.add(
                site,
                new NewSegment(
                        goal,
                        Kind.SITE,
                        Optional.empty(),
                        Json.object("{\"filters\":[[\"is\",\"event:goal\",[\"" + goal + "\"]]]}"),
                        Instant.EPOCH));
    }
}
