package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.FiltersInvalid;
import dev.footfall.application.segments.SegmentProblem.Invalid;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.SegmentFault;
import dev.footfall.domain.segment.SegmentForm;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.language.SegmentFilters;
import io.vavr.control.Either;
import java.util.List;

/** Whether what a segment is to be makes sense: first the form of all, then the meaning of its filters on the site. */
record SegmentChecks(ReadSiteFacts facts) {
    Either<SegmentProblem, SegmentForm> passed(Either<SegmentFault, SegmentForm> read, SegmentCaller caller) {
        return read.<SegmentProblem>mapLeft(Invalid::new)
                .flatMap(form ->
                        form.data().map(data -> meaningful(form, data, caller)).orElseGet(() -> Either.right(form)));
    }

    private Either<SegmentProblem, SegmentForm> meaningful(
            SegmentForm form, JsonTree.Members data, SegmentCaller caller) {
        return SegmentFilters.parse(SegmentForm.filters(data))
                .flatMap(filters -> allowed(filters, caller))
                .<SegmentProblem>mapLeft(FiltersInvalid::new)
                .flatMap(query -> SegmentForm.isFlat(data)
                        ? Either.right(form)
                        : Either.left(new Invalid(SegmentFault.DEEP_FILTERS)));
    }

    // Any question will do that has rules for nothing but its filters.
    private Either<QueryProblem, Query> allowed(List<Filter> filters, SegmentCaller caller) {
        QueryRequest request =
                QueryRequest.of(new DateRange.All(), Metric.VISITORS).where(filters.toArray(Filter[]::new));
        return Query.of(request, facts.of(caller.site(), caller.features(), request));
    }
}
