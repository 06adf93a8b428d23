package dev.footfall.http.admin;

import dev.footfall.application.site.GuestRepository;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bo looks in everywhere, and Cy has been asked to. */
final class LetIn implements GuestRepository {
    @Override
    public List<Guest> guests(SiteId site) {
        return List.of(new Guest(new GuestId(1), OneTeam.BO, GuestRole.VIEWER, Instant.EPOCH));
    }

    @Override
    public List<Invitation> invitations(SiteId site) {
        return List.of(new Invitation(
                new InvitationId(1), "cy@example.org", GuestRole.EDITOR, OneTeam.ADA.id(), Instant.EPOCH));
    }

    @Override
    public Optional<Guest> guest(SiteId site, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putGuest(SiteId site, UserId user, GuestRole role, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeGuest(SiteId site, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Invitation> invitation(SiteId site, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putInvitation(SiteId site, NewInvitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> addressesIn(TeamId team) {
        throw new UnsupportedOperationException();
    }

    /** So that it is never over. */
    @Override
    public Map<String, Instant> firstInvitations(TeamId team) {
        return Map.of("cy@example.org", Instant.parse("9999-01-01T00:00:00Z"));
    }

    @Override
    public void removeInvitations(TeamId team, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeInvitation(SiteId site, String email) {
        throw new UnsupportedOperationException();
    }
}
