package dev.footfall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.stats.Answers;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.ResolvedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** stats-query-v2.md §11: the pages of an answer, one behind the other, are the answer. */
abstract class PagingExamples extends StayExamples {
    private static final int WORLDS = 4;
    private static final int QUESTIONS_PER_WORLD = 25;
    private static final int LONGEST_PAGE = 5;

    @Test
    void pages_of_random_questions_are_the_whole_answer() {
        for (int i = 0; i < WORLDS; i++) {
            SplittableRandom random = new SplittableRandom(Long.getLong("footfall.differential.seed", 11) + i);
            World world = World.random(random);
            try (Stores stores = open()) {
                stores.take(world.traffic(), world.imported());
                Answers answers = stores.answers();
                for (int j = 0; j < QUESTIONS_PER_WORLD; j++) {
                    ResolvedQuery whole = new Changed(RandomQuestion.about(world, random)).page(Pagination.DEFAULT);
                    int limit = random.nextInt(1, LONGEST_PAGE + 1);
                    List<Row> rows = answers.to(whole).rows();
                    assertThat(pages(answers, whole, limit, rows.size()))
                            .as("pages of %s rows of %s", limit, whole)
                            .isEqualTo(rows);
                }
            }
        }
    }

    private static List<Row> pages(Answers answers, ResolvedQuery whole, int limit, int size) {
        List<Row> rows = new ArrayList<>();
        // One page more than there is.
        for (long offset = 0; offset <= size; offset += limit) {
            rows.addAll(answers.to(new Changed(whole).page(new Pagination(limit, offset)))
                    .rows());
        }
        return rows;
    }
}
