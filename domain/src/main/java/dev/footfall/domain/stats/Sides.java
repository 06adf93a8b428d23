package dev.footfall.domain.stats;

import java.util.List;

/** Which metrics are computed from events and which from visits: the table of §9.3. */
record Sides(List<Metric> ofEvents, List<Metric> ofVisits) {
    static Sides of(ResolvedQuery query) {
        List<Metric> eventOnly = metrics(query, Grain.EVENT);
        List<Metric> visitOnly = metrics(query, Grain.VISIT);
        boolean filtersEvents = filters(query, Grain.EVENT);
        boolean filtersVisits = filters(query, Grain.VISIT);
        boolean groupsEvents = groups(query, Grain.EVENT);
        boolean groupsVisits = groups(query, Grain.VISIT);
        List<Metric> all = query.metrics();
        if (isByMinute(query) && !groupsEvents) {
            return new Sides(
                    eventOnly,
                    query.metrics().stream()
                            .filter(metric -> !eventOnly.contains(metric))
                            .toList());
        }
        boolean visitsAlone = eventOnly.isEmpty() && !groupsEvents;
        boolean eventsAlone = visitOnly.isEmpty() && !groupsVisits;
        if (visitsAlone && (!filtersEvents || !(eventsAlone && !filtersVisits))) {
            return new Sides(List.of(), all);
        }
        if (eventsAlone) {
            return new Sides(all, List.of());
        }
        return new Sides(
                all.stream().filter(metric -> !visitOnly.contains(metric)).toList(), visitOnly);
    }

    // People are in every minute they were there, unless they are asked for as those who reached a goal: appendix A.
    private static boolean isByMinute(ResolvedQuery query) {
        return query.dimensions().contains(new Dimension.Time.Buckets(Granularity.MINUTE))
                && query.filters().stream()
                        .flatMap(Filter::leaves)
                        .noneMatch(match -> match.dimension() == Dimension.OfEvent.GOAL);
    }

    private static List<Metric> metrics(ResolvedQuery query, Grain grain) {
        return query.metrics().stream()
                .filter(metric -> query.counting().grainOf(metric) == grain)
                .toList();
    }

    private static boolean filters(ResolvedQuery query, Grain grain) {
        return filters(query.filters(), grain);
    }

    /** Whether something of this grain is filtered on, however deep and in whichever event of a visit. */
    static boolean filters(List<Filter> filters, Grain grain) {
        return filters.stream()
                .flatMap(Filter::leaves)
                .anyMatch(match -> match.dimension().grain() == grain);
    }

    private static boolean groups(ResolvedQuery query, Grain grain) {
        return query.dimensions().stream().anyMatch(dimension -> dimension.grain() == grain);
    }
}
