package dev.footfall.application.site;

import dev.footfall.domain.site.Site;
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

/** Who has been let into a single site, and who has been asked. */
public interface GuestRepository {
    Optional<Guest> guest(SiteId site, UserId user);

    /** Oldest first. */
    List<Guest> guests(SiteId site);

    /** Lets somebody in at this moment, or gives a guest another role. */
    void putGuest(SiteId site, UserId user, GuestRole role, Instant now);

    /** Removing somebody who is no guest does nothing. */
    void removeGuest(SiteId site, UserId user);

    /** The stored one of this address, compared without regard to case. */
    Optional<Invitation> invitation(SiteId site, String email);

    /** All that are stored, also those that are over, oldest first. */
    List<Invitation> invitations(SiteId site);

    /** Those that are not over, oldest first: an address has its time from its first invitation to the team on. */
    default List<Invitation> pending(Site site, Instant now) {
        List<Invitation> stored = invitations(site.id());
        if (stored.isEmpty()) {
            return stored;
        }
        Map<String, Instant> first = firstInvitations(site.team());
        return stored.stream()
                .filter(invitation -> !Invitation.isOver(
                        first.getOrDefault(invitation.email().toLowerCase(Locale.ROOT), invitation.invitedAt()), now))
                .toList();
    }

    /** When each address, in lower case, got the oldest of its stored invitations to sites of the team. */
    Map<String, Instant> firstInvitations(TeamId team);

    /** Forgets the invitations to all sites of the team of those addresses whose oldest is over. */
    default void forgetOver(TeamId team, Instant now) {
        firstInvitations(team).forEach((email, asked) -> {
            if (Invitation.isOver(asked, now)) {
                removeInvitations(team, email);
            }
        });
    }

    /** To all sites of the team; the address is compared without regard to case. */
    void removeInvitations(TeamId team, String email);

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
