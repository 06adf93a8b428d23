package dev.footfall.memory.configuration;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryGuests implements GuestRepository {
    private final Tables tables;

    MemoryGuests(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Guest> guest(SiteId site, UserId user) {
        return guests(site).stream()
                .filter(guest -> guest.user().id().equals(user))
                .findFirst();
    }

    @Override
    public List<Guest> guests(SiteId site) {
        return tables.read(() -> tables.guests.of(site).stream()
                .map(row -> new Guest(
                        new Guest.GuestId(row.number()),
                        tables.users.find(row.user().value()).orElseThrow().user(),
                        row.role(),
                        row.since()))
                .toList());
    }

    @Override
    public void putGuest(SiteId site, UserId user, GuestRole role, Instant now) {
        tables.write(() -> tables.guests
                .first(site, guest -> guest.user().equals(user))
                .ifPresentOrElse(
                        known -> tables.guests.change(
                                new Rows.GuestRow(known.number(), user, role, known.since()), row -> false),
                        () -> {
                            var unused = tables.guests.add(
                                    site,
                                    row -> false,
                                    number -> new Rows.GuestRow(number, user, role, Tables.seconds(now)));
                        }));
    }

    @Override
    public void removeGuest(SiteId site, UserId user) {
        tables.write(() -> tables.guests.remove(
                row -> row.site().equals(site) && row.thing().user().equals(user)));
    }

    @Override
    public Optional<Invitation> invitation(SiteId site, String email) {
        return tables.read(() -> tables.invitations.first(site, each -> MemoryUsers.isSame(each.email(), email)));
    }

    @Override
    public List<Invitation> invitations(SiteId site) {
        return tables.read(() -> tables.invitations.of(site));
    }

    private boolean isOf(SiteId site, TeamId team) {
        return tables.sites.find(site.value()).orElseThrow().site().team().equals(team);
    }

    private List<Invitation> invitationsOf(TeamId team) {
        return tables.read(() -> tables.invitationRows.where(row -> isOf(row.site(), team))).stream()
                .map(OfSite::thing)
                .toList();
    }

    @Override
    public Map<String, Instant> firstInvitations(TeamId team) {
        return invitationsOf(team).stream()
                .collect(Collectors.toMap(
                        each -> each.email().toLowerCase(Locale.ROOT),
                        Invitation::invitedAt,
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    @Override
    public void removeInvitations(TeamId team, String email) {
        tables.write(() -> tables.invitations.remove(
                row -> isOf(row.site(), team) && MemoryUsers.isSame(row.thing().email(), email)));
    }

    @Override
    public void putInvitation(SiteId site, NewInvitation invitation) {
        tables.write(() -> invitation(site, invitation.email())
                .ifPresentOrElse(
                        known -> tables.invitations.change(
                                new Invitation(
                                        known.id(),
                                        known.email(),
                                        invitation.role(),
                                        invitation.inviter(),
                                        known.invitedAt()),
                                row -> false),
                        () -> {
                            var unused = tables.invitations.add(
                                    site,
                                    row -> false,
                                    number -> new Invitation(
                                            new Invitation.InvitationId(number),
                                            invitation.email(),
                                            invitation.role(),
                                            invitation.inviter(),
                                            Tables.seconds(invitation.invitedAt())));
                        }));
    }

    @Override
    public Set<String> addressesIn(TeamId team) {
        return tables.read(() -> {
            Stream<String> guests = tables.guestRows.where(row -> isOf(row.site(), team)).stream()
                    .map(row -> tables.users
                            .find(row.thing().user().value())
                            .orElseThrow()
                            .user()
                            .email());
            return Stream.concat(guests, invitationsOf(team).stream().map(Invitation::email))
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        });
    }

    @Override
    public void removeInvitation(SiteId site, String email) {
        tables.write(() -> tables.invitations.remove(
                row -> row.site().equals(site) && MemoryUsers.isSame(row.thing().email(), email)));
    }
}
