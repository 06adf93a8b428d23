package dev.footfall.application.fakes;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Guest.GuestId;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.InvitationId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guests of all sites, and who is invited. */
public final class InMemoryGuests implements GuestRepository, Undoable {
    private final Rows<Seat, Placed<Guest>> guests = new Rows<>();
    private final Rows<Address, Placed<Invitation>> invitations = new Rows<>();
    private final UserRepository users;
    private final Function<SiteId, Optional<TeamId>> teams;

    /** @param teams which team a site belongs to */
    InMemoryGuests(UserRepository users, Function<SiteId, Optional<TeamId>> teams) {
        this.users = users;
        this.teams = teams;
    }

    @Override
    public Optional<Guest> guest(SiteId site, UserId user) {
        return guests.find(new Seat(site, user)).map(Placed::what);
    }

    @Override
    public List<Guest> guests(SiteId site) {
        return at(site, guests);
    }

    @Override
    public void putGuest(SiteId site, UserId user, GuestRole role, Instant now) {
        GuestId id = guest(site, user).map(Guest::id).orElseGet(() -> new GuestId(guests.nextNumber()));
        Instant since = guest(site, user).map(Guest::since).orElse(now);
        guests.put(
                new Seat(site, user),
                new Placed<>(site, new Guest(id, users.find(user).orElseThrow(), role, since)));
    }

    @Override
    public void removeGuest(SiteId site, UserId user) {
        guests.remove(new Seat(site, user));
    }

    @Override
    public Optional<Invitation> invitation(SiteId site, String email) {
        return invitations.find(Address.of(site, email)).map(Placed::what);
    }

    @Override
    public List<Invitation> invitations(SiteId site) {
        return at(site, invitations);
    }

    @Override
    public void putInvitation(SiteId site, NewInvitation invitation) {
        Optional<Invitation> known = invitation(site, invitation.email());
        invitations.put(
                Address.of(site, invitation.email()),
                new Placed<>(
                        site,
                        new Invitation(
                                known.map(Invitation::id).orElseGet(() -> new InvitationId(invitations.nextNumber())),
                                known.map(Invitation::email).orElse(invitation.email()),
                                invitation.role(),
                                invitation.inviter(),
                                known.map(Invitation::invitedAt).orElse(invitation.invitedAt()))));
    }

    @Override
    public Set<String> addressesIn(TeamId team) {
        return Stream.concat(
                        in(team, guests).map(guest -> guest.user().email()),
                        in(team, invitations).map(Invitation::email))
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Instant> firstInvitations(TeamId team) {
        return in(team, invitations)
                .collect(Collectors.toMap(
                        invitation -> invitation.email().toLowerCase(Locale.ROOT),
                        Invitation::invitedAt,
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    @Override
    public void removeInvitations(TeamId team, String email) {
        invitations
                .all()
                .filter(placed -> teams.apply(placed.site()).equals(Optional.of(team)))
                .filter(placed -> placed.what().email().equalsIgnoreCase(email))
                .toList()
                .forEach(placed -> removeInvitation(placed.site(), email));
    }

    boolean isIn(UserId user, TeamId team) {
        return in(team, guests).anyMatch(guest -> guest.user().id().equals(user));
    }

    boolean isAt(UserId user, SiteId site) {
        return guest(site, user).isPresent();
    }

    private <T> Stream<T> in(TeamId team, Rows<?, Placed<T>> rows) {
        return rows.all()
                .filter(placed -> teams.apply(placed.site()).equals(Optional.of(team)))
                .map(Placed::what);
    }

    @Override
    public void removeInvitation(SiteId site, String email) {
        invitations.remove(Address.of(site, email));
    }

    @Override
    public int writes() {
        return guests.writes() + invitations.writes();
    }

    @Override
    public Runnable checkpoint() {
        return Undoable.of(List.of(guests, invitations)).checkpoint();
    }

    private static <T> List<T> at(SiteId site, Rows<?, Placed<T>> rows) {
        return rows.all()
                .filter(placed -> placed.site().equals(site))
                .map(Placed::what)
                .toList();
    }

    private record Seat(SiteId site, UserId user) {}

    private record Address(SiteId site, String email) {
        static Address of(SiteId site, String email) {
            return new Address(site, email.toLowerCase(Locale.ROOT));
        }
    }

    private record Placed<T>(SiteId site, T what) {}
}
