package dev.footfall.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.GoalId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelRulesTest {
    private final FunnelRules rules =
            new FunnelRules(LongStream.rangeClosed(1, 9).mapToObj(GoalId::new).collect(Collectors.toSet()));

    @ParameterizedTest
    @CsvSource({
        "1 2, ''",
        "8 7 6 5 4 3 2 1, ''",
        "1, TOO_FEW_STEPS",
        "1 2 3 4 5 6 7 8 9, TOO_MANY_STEPS",
        "1 10, GOAL_UNKNOWN",
        "1 2 1, GOAL_REPEATED",
        "10 10, GOAL_UNKNOWN GOAL_REPEATED",
        "1 1 1 1 1 1 1 1 1, TOO_MANY_STEPS GOAL_REPEATED"
    })
    void steps_are_two_to_eight_goals_of_the_site_each_once(String steps, String faults) {
        List<GoalId> goals = Arrays.stream(steps.split(" ", -1))
                .map(Long::valueOf)
                .map(GoalId::new)
                .toList();
        assertThat(rules.brokenBy(goals).map(FunnelFault::name).collect(Collectors.joining(" ")))
                .isEqualTo(faults);
    }

    @Test
    void a_name_is_there_and_no_others() {
        Set<String> others = Set.of("Sale");
        assertThat(rules.brokenBy("sale", others)).isEmpty();
        assertThat(rules.brokenBy("Sale", others)).containsExactly(FunnelFault.NAME_TAKEN);
        assertThat(rules.brokenBy(" ", others)).containsExactly(FunnelFault.NAME_BLANK);
    }
}
