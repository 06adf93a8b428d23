package dev.footfall.application.billing;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Lock;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Usage;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;
import java.util.Optional;

/** Locks a team or opens it again, as it is due (access-control.md §8.4). Part of its caller's transaction. */
public final class SettleLock {
    private final SiteRepository sites;
    private final TeamRepository teams;
    private final Accounts accounts;
    private final MeasureUsage usage;
    private final Edition edition;

    public SettleLock(
            SiteRepository sites, TeamRepository teams, Accounts accounts, MeasureUsage usage, Edition edition) {
        this.sites = sites;
        this.teams = teams;
        this.accounts = accounts;
        this.usage = usage;
        this.edition = edition;
    }

    /** {@code today} is the UTC date. Doing it twice a day changes nothing the second time. */
    public void settle(TeamId id, LocalDate today) {
        Team team = teams.find(id).orElseThrow();
        Optional<GracePeriod> grace = accounts.gracePeriod(id);
        Lock due = due(team, grace, today);
        if (team.standing() != due.standing()) {
            teams.change(team.with(due.standing()));
        }
        if (!grace.equals(due.grace())) {
            accounts.setGracePeriod(id, due.grace());
        }
    }

    /** Whether settling would change something. */
    boolean isUnsettled(TeamId id, LocalDate today) {
        Optional<GracePeriod> grace = accounts.gracePeriod(id);
        return teams.find(id)
                .filter(team -> !due(team, grace, today).equals(new Lock(team.standing(), grace)))
                .isPresent();
    }

    private Lock due(Team team, Optional<GracePeriod> grace, LocalDate today) {
        // Counting events costs something, and matters only now.
        boolean isCounted = grace.filter(given -> given.isOver(today)).isPresent();
        Lock.Situation situation = new Lock.Situation(
                !sites.regularOf(team.id()).isEmpty(), grace, isCounted ? usage.of(team, today) : Usage.WITHIN);
        return Lock.due(edition, team, situation, today);
    }
}
