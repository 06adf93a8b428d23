package dev.footfall.application.stats;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.language.SegmentFilters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what the rules of a query have to know of its site, and looks for nothing that the query does not mention. */
public final class ReadSiteFacts {
    private final GoalRepository goals;
    private final SegmentRepository segments;

    public ReadSiteFacts(GoalRepository goals, SegmentRepository segments) {
        this.goals = goals;
        this.segments = segments;
    }

    /**
     * Segments other than those mentioned are not among the facts, nor are goals unless the query or one of its segments
     * is about them.
     *
     * @param features what the plan of the site's team includes
     */
    public SiteFacts of(Site site, Set<Feature> features, QueryRequest request) {
        Set<Long> mentioned =
                request.filters().stream().flatMap(Filter::segments).collect(Collectors.toUnmodifiableSet());
        Map<Long, Optional<List<Filter>>> known = mentioned.isEmpty() ? Map.of() : filters(site.id(), mentioned);
        SiteFacts facts = new SiteFacts(features, List.of(), known);
        return isAboutGoals(request, known.values()) ? facts.withGoals(goals.newestFirst(site.id())) : facts;
    }

    /** For an API that knows no segments: with all goals, because its questions can only be read with them. */
    public SiteFacts withGoals(Site site, Set<Feature> features) {
        return new SiteFacts(features).withGoals(goals.newestFirst(site.id()));
    }

    private Map<Long, Optional<List<Filter>>> filters(SiteId site, Set<Long> mentioned) {
        Map<Long, Optional<List<Filter>>> filters = new HashMap<>();
        for (Segment segment : segments.of(site)) {
            long number = segment.id().value();
            if (mentioned.contains(number)) {
                filters.put(number, SegmentFilters.read(segment.data()));
            }
        }
        return filters;
    }

    private static boolean isAboutGoals(QueryRequest request, Collection<Optional<List<Filter>>> segments) {
        return request.dimensions().contains(OfEvent.GOAL)
                || Stream.concat(
                                request.filters().stream(),
                                segments.stream().flatMap(Optional::stream).flatMap(List::stream))
                        .flatMap(Filter::leaves)
                        .anyMatch(leaf -> leaf.dimension() == OfEvent.GOAL);
    }
}
