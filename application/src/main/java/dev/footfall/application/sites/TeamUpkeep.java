package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;

/** What follows for a team from having one site more or less. */
final class TeamUpkeep {
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
}
