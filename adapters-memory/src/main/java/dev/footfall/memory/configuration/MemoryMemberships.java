package dev.footfall.memory.configuration;

import dev.footfall.application.access.Memberships;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

final class MemoryMemberships implements Memberships {
    private final Tables tables;

    MemoryMemberships(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
        return tables.read(() -> tables.members.first(
                        row -> row.user().equals(user) && row.team().equals(team)))
                .map(Rows.MemberRow::role);
    }

    @Override
    public boolean isGuestIn(UserId user, TeamId team) {
        return tables.read(() -> ofTeam(user, team).isEmpty()
                && tables.guestRows.has(row ->
                        row.thing().user().equals(user) && teamOf(row.site()).equals(team)));
    }

    private TeamId teamOf(SiteId site) {
        return tables.sites.find(site.value()).orElseThrow().site().team();
    }

    @Override
    public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site) {
        return tables.read(() -> tables.guests
                .first(site, guest -> guest.user().equals(user))
                .filter(guest -> ofTeam(user, teamOf(site)).isEmpty())
                .map(guest -> new SiteRole.OfGuest(guest.role())));
    }
}
