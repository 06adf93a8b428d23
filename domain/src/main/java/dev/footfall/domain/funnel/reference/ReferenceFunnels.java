package dev.footfall.domain.funnel.reference;

import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.Levels;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.VisitorId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers questions about funnels from lists of events and visits, by the book (sites-api.md §9.3). */
public final class ReferenceFunnels {
    private final ReferenceEngine traffic;

    public ReferenceFunnels(ReferenceEngine traffic) {
        this.traffic = traffic;
    }

    public FunnelResult answer(ResolvedFunnel funnel) {
        Map<VisitorId, List<Event>> byVisitor =
                traffic.events(funnel.people()).stream().collect(Collectors.groupingBy(Event::visitor));
        List<Integer> levels = byVisitor.values().stream()
                .map(events -> Walk.level(funnel, events))
                .toList();
        return FunnelResult.of(
                funnel,
                new Levels(IntStream.rangeClosed(0, funnel.steps().size())
                        .mapToObj(level -> levels.stream()
                                .filter(reached -> reached == level)
                                .count())
                        .toList()));
    }
}
