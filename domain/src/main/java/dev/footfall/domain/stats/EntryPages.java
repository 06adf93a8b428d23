package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import java.util.List;

/**
 * What pages mean to visits where a question is grouped by them: the page on which each came in (stats-query-v2.md §9.3).
 *
 * @param ofPages whether pages are
 * @param ofHostnames whether host names are as well, beside pages
 */
record EntryPages(boolean ofPages, boolean ofHostnames) {
    static EntryPages of(List<Dimension> dimensions) {
        boolean pages = dimensions.contains(OfEvent.PAGE);
        return new EntryPages(pages, pages && dimensions.contains(OfEvent.HOSTNAME));
    }

    Dimension of(Dimension dimension) {
        if (ofPages && dimension == OfEvent.PAGE) {
            return OfVisit.ENTRY_PAGE;
        }
        return ofHostnames && dimension == OfEvent.HOSTNAME ? OfVisit.ENTRY_PAGE_HOSTNAME : dimension;
    }

    List<Filter> in(List<Filter> filters) {
        return ofPages ? filters.stream().map(this::in).toList() : filters;
    }

    private Filter in(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> new Filter.And(in(all));
            case Filter.Or(List<Filter> any) -> new Filter.Or(in(any));
            case Filter.Not(Filter negated) -> new Filter.Not(in(negated));
            case Filter.Behavior(var occurrence, Filter event) -> new Filter.Behavior(occurrence, in(event));
            case Filter.InSegments segments -> segments;
            case Match match -> match.on(of(match.dimension()));
        };
    }
}
