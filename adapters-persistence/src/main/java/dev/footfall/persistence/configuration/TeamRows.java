package dev.footfall.persistence.configuration;

import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.persistence.tables.configuration.tables.records.TeamsRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Teams as rows, without what they bought. */
final class TeamRows {
    private TeamRows() {}

    static TeamsRecord write(NewTeam team) {
        TeamsRecord row = new TeamsRecord();
        row.setIdentifier(team.identifier().toString());
        row.setName(team.name());
        row.setSetup(Words.of(team.setup()));
        row.setLocked(team.standing() == Standing.LOCKED);
        row.setTrialExpiryDate(text(team.trialExpiry()).orElse(null));
        row.setAcceptTrafficUntil(text(team.acceptTrafficUntil()).orElse(null));
        row.setHourlyApiRequestLimit((long) team.hourlyRequestLimit());
        row.setCreatedOn(text(team.createdOn()).orElse(null));
        return row;
    }

    /** Every column but the number. */
    static TeamsRecord write(Team team) {
        return write(team.unnumbered());
    }

    private static Optional<String> text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }

    static Team read(TeamsRecord row, Optional<Subscription> subscription) {
        return new Team(
                new TeamId(row.getId()),
                UUID.fromString(row.getIdentifier()),
                row.getName(),
                Words.read(Setup.class, row.getSetup()),
                row.getLocked() ? Standing.LOCKED : Standing.OPEN,
                Optional.ofNullable(row.getTrialExpiryDate()).map(LocalDate::parse),
                Optional.ofNullable(row.getAcceptTrafficUntil()).map(LocalDate::parse),
                Math.toIntExact(row.getHourlyApiRequestLimit()),
                subscription,
                Optional.ofNullable(row.getCreatedOn()).map(LocalDate::parse));
    }
}
