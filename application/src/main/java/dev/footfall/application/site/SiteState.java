package dev.footfall.application.site;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import java.util.List;
import java.util.Optional;

/**
 * A site with its people.
 *
 * @param previousDomain the domain before the last change, while it is honoured
 * @param owners of the site's team, oldest membership first
 * @param guests oldest first
 * @param invitations pending ones, oldest first
 */
public record SiteState(
        Site site,
        Optional<Domain> previousDomain,
        Team team,
        List<Member> owners,
        List<Guest> guests,
        List<Invitation> invitations) {
    public SiteState {
        owners = List.copyOf(owners);
        guests = List.copyOf(guests);
        invitations = List.copyOf(invitations);
    }
}
