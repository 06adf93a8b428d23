package dev.footfall.memory.configuration;

import dev.footfall.application.people.Removals;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

final class MemoryRemovals implements Removals {
    private final Tables tables;

    MemoryRemovals(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void removeUser(UserId user) {
        tables.write(() -> {
            tables.segments.remove(row -> row.thing().owner().equals(Optional.of(user))
                    && row.thing().withoutOwner().isEmpty());
            tables.segmentRows.change(
                    row -> row.thing().owner().equals(Optional.of(user)),
                    row -> new OfSite<>(row.site(), row.thing().withoutOwner().orElseThrow()));
            tables.keys.remove(row -> row.key().owner().equals(user));
            tables.members.remove(row -> row.user().equals(user));
            tables.guests.remove(row -> row.thing().user().equals(user));
            tables.invitations.remove(row -> row.thing().inviter().equals(user));
            tables.teamInvitations.remove(invitation -> invitation.inviter().equals(user));
            tables.transfers.remove(transfer -> transfer.initiator().equals(user));
            tables.users.remove(user.value());
        });
    }

    @Override
    public void removeTeam(TeamId team) {
        tables.write(() -> {
            if (tables.sites.has(row -> row.site().team().equals(team))) {
                throw new IllegalArgumentException("the team has sites");
            }
            tables.keys.remove(row -> row.key().reach().equals(new ApiKey.Reach.OneTeam(team)));
            tables.members.remove(row -> row.team().equals(team));
            tables.teamInvitations.remove(invitation -> invitation.team().equals(team));
            tables.agreements.remove(row -> row.team().equals(team));
            tables.teams.remove(team.value());
        });
    }
}
