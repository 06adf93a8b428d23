package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import java.util.List;

/**
 * A question of v1, as it was asked and as it is put.
 *
 * @param shown the metrics asked for. Those of the query begin with them, at times under another name, and may go on with
 *     one that is only sorted by.
 * @param page the rows asked for; the query may be about more
 */
record Question(List<Metric> shown, Pagination page, Query query) {
    /** What {@code compare=previous_period} means. */
    static final Comparison BEFORE = new Comparison(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY);

    Question {
        shown = List.copyOf(shown);
    }

    /** With the numbers of as many days right before beside every row (stats-api-v1.md §14). */
    Question compared() {
        return asking(query.comparedWith(BEFORE));
    }

    /** With what was imported added to what the site has counted (stats-api-v1.md §13). */
    Question withImported() {
        return asking(query.including(Include.IMPORTS));
    }

    private Question asking(Query other) {
        return new Question(shown, page, other);
    }

    boolean isCompared() {
        return query.comparison().isPresent();
    }
}
