package dev.footfall.application.site;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows for a team's consolidated view from having one site more or less (access-control.md §12). */
public final class ViewUpkeep {
    /** How many sites a team must have for a view of them to make sense. */
    public static final int FEWEST_OF_A_VIEW = 2;

    private final SiteRepository sites;

    public ViewUpkeep(SiteRepository sites) {
        this.sites = sites;
    }

    /** The view, if there is one, keeps to what the team's sites have in common: time zone and beginning. */
    public void keep(TeamId team) {
        sites.consolidatedViewOf(team).ifPresent(view -> {
            List<Site> parts = sites.regularOf(team);
            Site wanted = parts.isEmpty() ? view : over(view, parts);
            if (!wanted.equals(view)) {
                sites.change(wanted);
            }
        });
    }

    /** As {@link #keep}, but a view of fewer than two sites goes. */
    public void settle(TeamId team) {
        if (sites.regularOf(team).size() < FEWEST_OF_A_VIEW) {
            sites.consolidatedViewOf(team).ifPresent(view -> sites.remove(view.id()));
        } else {
            keep(team);
        }
    }

    private static Site over(Site view, List<Site> parts) {
        Instant earliest = parts.stream()
                .map(Site::nativeStatsStartAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Site(
                view.id(),
                view.domain(),
                view.formerDomain(),
                view.team(),
                mostFrequentZone(parts),
                view.kind(),
                view.createdAt(),
                earliest,
                view.statsStartDate().filter(day -> earliest.equals(view.nativeStatsStartAt())),
                view.settings());
    }

    private static SiteTimeZone mostFrequentZone(List<Site> parts) {
        TreeMap<String, Long> byName = parts.stream()
                .collect(Collectors.groupingBy(
                        site -> canonical(site.zone()).id().getId(), TreeMap::new, Collectors.counting()));
        String most = byName.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
        return SiteTimeZone.parse(most).getOrElse(SiteTimeZone.UTC);
    }

    private static SiteTimeZone canonical(SiteTimeZone zone) {
        return zone.id().getId().equals("UTC") ? SiteTimeZone.UTC : zone;
    }
}
