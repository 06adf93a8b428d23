package dev.footfall.http.stats.v2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.http.exchange.ErrorAnswer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** stats-query-v2.md §1.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryStatusesTest {
    @Test
    void what_the_plan_lacks_has_to_be_paid_for() {
        assertThat(QueryStatuses.describe(new QueryProblem.PropertiesUnavailable()))
                .isEqualTo(ErrorAnswer.paymentRequired(
                        "The owner of this site does not have access to the custom properties feature."));
        assertThat(QueryStatuses.describe(new QueryProblem.RevenueUnavailable()))
                .isEqualTo(ErrorAnswer.paymentRequired(
                        "The owner of this site does not have access to the revenue metrics feature."));
    }

    @Test
    void all_else_is_a_bad_request() {
        assertThat(QueryStatuses.describe(new QueryProblem.UnknownSegments()))
                .isEqualTo(ErrorAnswer.badRequest("Invalid filters. Some segments don't exist or aren't accessible."));
    }
}
