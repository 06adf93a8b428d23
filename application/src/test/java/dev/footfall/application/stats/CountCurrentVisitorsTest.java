package dev.footfall.application.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.team.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** stats-api-v1.md §16. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountCurrentVisitorsTest {
    private final MovableClock clock = MovableClock.at("2024-03-04T12:30:00.999Z");
    private final Site site = new InMemorySites().added("shop.test", new TeamId(1), SiteKind.REGULAR);
    private final List<ResolvedQuery> questions = new ArrayList<>();

    @Test
    void the_last_five_minutes_count() {
        assertThat(new CountCurrentVisitors(query -> answered(query, new Value.Whole(3)), clock).of(site))
                .isEqualTo(3);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.site().data()).containsExactly(site.id());
            assertThat(question.range().first()).isEqualTo("2024-03-04T12:25:00Z");
        });
    }

    @Test
    void half_a_visitor_is_a_bug_of_the_engine() {
        CountCurrentVisitors count = new CountCurrentVisitors(query -> answered(query, new Value.Fraction(0.5)), clock);
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(count.of(site)).isZero());
    }

    private QueryResult answered(ResolvedQuery question, Value value) {
        questions.add(question);
        return new QueryResult(
                List.of(new QueryResult.Row(List.of(), List.of(value))),
                new QueryResult.Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()),
                question);
    }
}
