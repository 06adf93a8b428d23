package dev.footfall.application.site;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has been let into a single site, and who has been asked. */
public interface GuestRepository {
    Optional<Guest> guest(SiteId site, UserId user);

    /** Oldest first. */
    List<Guest> guests(SiteId site);

    /** Lets somebody in at this moment, or gives a guest another role. */
    void putGuest(SiteId site, UserId user, GuestRole role, Instant now);

    /** Removing somebody who is no guest does nothing. */
    void removeGuest(SiteId site, UserId user);

    /** The pending one of this address, compared without regard to case. */
    Optional<Invitation> invitation(SiteId site, String email);

    /** Pending ones, oldest first. */
    List<Invitation> invitations(SiteId site);

    /**
     * Invites an address, or changes role and inviter of its pending invitation; the address is compared without regard
     * to case.
     */
    void putInvitation(SiteId site, NewInvitation invitation);

    /** The addresses, in lower case, of all guests of the team's sites and of all who are invited to one. */
    Set<String> addressesIn(TeamId team);

    /** Taking back what is not there does nothing. */
    void removeInvitation(SiteId site, String email);
}
