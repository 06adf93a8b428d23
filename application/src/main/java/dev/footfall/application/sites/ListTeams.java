package dev.footfall.application.sites;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The teams the key's user is a member of, newest first (sites-api.md §2.3). */
public final class ListTeams {
    private final TeamRepository teams;
    private final Edition edition;
    private final InstantSource clock;

    public ListTeams(TeamRepository teams, Edition edition, InstantSource clock) {
        this.teams = teams;
        this.edition = edition;
        this.clock = clock;
    }

    public Either<SitesProblem, Page<TeamEntry>> list(Asked asked) {
        return Bounds.read(asked.parameters())
                .map(bounds -> bounds.of(
                                reached(asked), team -> Position.of(team.id().value()))
                        .map(this::entry));
    }

    private List<Team> reached(Asked asked) {
        return teams.of(asked.grant().user()).reversed().stream()
                .filter(team ->
                        asked.grant().confinedTo().map(team.id()::equals).orElse(true))
                .toList();
    }

    // A lock is not considered: the plan is what is asked about.
    private TeamEntry entry(Team team) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new TeamEntry(team, edition.featuresOf(team, today).contains(Feature.STATS_API));
    }

    /** @param canRead whether the team's plan lets its sites be read through APIs */
    public record TeamEntry(Team team, boolean canRead) {}
}
