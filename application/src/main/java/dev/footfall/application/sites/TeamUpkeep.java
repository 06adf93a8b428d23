package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows for a team from having one site more or less. */
final class TeamUpkeep {
    private static final int FEWEST_OF_A_VIEW = 2;

    private final SiteRepository sites;
    private final TeamRepository teams;
    private final Edition edition;

    TeamUpkeep(SiteRepository sites, TeamRepository teams, Edition edition) {
        this.sites = sites;
        this.teams = teams;
        this.edition = edition;
    }

    /** Locks the team or opens it again, as it is due (access-control.md §8.4). */
    void settleLock(TeamId id, LocalDate today) {
        Team team = teams.find(id).orElseThrow();
        Standing due = edition.standing(team, !sites.regularOf(id).isEmpty(), today);
        if (team.standing() != due) {
            teams.change(team.with(due));
        }
    }

    /** Starts the trial of a team that has never had one nor bought anything. */
    void startTrial(Team team, LocalDate today) {
        if (team.trialExpiry().isEmpty() && team.subscription().isEmpty()) {
            teams.change(team.withTrialFrom(today));
        }
    }

    /** A consolidated view goes when fewer than two sites are left; else it keeps to what they have in common (§12). */
    void settleView(TeamId id) {
        sites.consolidatedViewOf(id).ifPresent(view -> {
            List<Site> left = sites.regularOf(id);
            if (left.size() < FEWEST_OF_A_VIEW) {
                sites.remove(view.id());
            } else {
                sites.change(over(view, left));
            }
        });
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
