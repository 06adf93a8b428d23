package dev.footfall.application.provision;

import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.Optional;

/** What a team is to become: the present state, and what an item says about it. */
record TeamState(LocalDate today, int defaultHourlyLimit) {
    /** @param hasView whether the team will have a consolidated view: only set-up teams do */
    NewTeam made(TeamItem item, boolean hasView) {
        Optional<LocalDate> trial = item.trialExpiry().orNone(Optional.of(Team.trialEnd(today)));
        NewTeam blank = new NewTeam(
                item.identifier(),
                Team.PERSONAL_NAME,
                Setup.PERSONAL,
                Standing.OPEN,
                Optional.of(Team.trialEnd(today)),
                afterTrial(trial),
                defaultHourlyLimit,
                Optional.empty(),
                Optional.of(today));
        return shaped(blank, item, hasView);
    }

    Team changed(Team known, TeamItem item, boolean hasView) {
        return shaped(known.unnumbered(), item, hasView).numbered(known.id());
    }

    private NewTeam shaped(NewTeam present, TeamItem item, boolean hasView) {
        // Null says that there is no trial: admin-api.md §3.2.
        Optional<LocalDate> trial = item.trialExpiry().orNone(present.trialExpiry());
        boolean isShared = item.setupComplete().over(present.setup() == Setup.SHARED, false);
        boolean isLocked = item.locked().over(present.standing() == Standing.LOCKED, false);
        Optional<Subscription> before = present.subscription();
        return new NewTeam(
                present.identifier(),
                item.name().over(present.name(), Team.PERSONAL_NAME),
                isShared || hasView ? Setup.SHARED : Setup.PERSONAL,
                isLocked ? Standing.LOCKED : Standing.OPEN,
                trial,
                item.acceptTrafficUntil().map(Optional::of).over(present.acceptTrafficUntil(), afterTrial(trial)),
                item.hourlyRequestLimit().over(present.hourlyRequestLimit(), defaultHourlyLimit),
                item.subscription().map(given -> given.replacing(before, today)).orNone(before),
                // There is no other day to bring back: null says as much as nothing.
                item.createdOn().value().or(present::createdOn));
    }

    private static Optional<LocalDate> afterTrial(Optional<LocalDate> trial) {
        return trial.map(Team::cutOff);
    }
}
