package dev.footfall.application.site;

import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The addresses, in lower case, that count for a team's limit of members (access-control.md §8.2). */
public record PeopleOfTeam(TeamRepository teams, GuestRepository guests) {
    /** Of all members, guests and invited people. */
    public Set<String> all(TeamId team) {
        Set<String> addresses = new HashSet<>(guests.addressesIn(team));
        teams.invitations(team).forEach(invitation -> addresses.add(inLowerCase(invitation.email())));
        teams.members(team)
                .forEach(member -> addresses.add(inLowerCase(member.user().email())));
        return addresses;
    }

    /** Of those who count: all but the longest-standing owner. */
    public Set<String> counted(TeamId team) {
        Set<String> addresses = all(team);
        firstOwner(team).ifPresent(addresses::remove);
        return addresses;
    }

    /** Of the longest-standing owner, who does not count. */
    public Optional<String> firstOwner(TeamId team) {
        return teams.members(team).stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .findFirst()
                .map(Member::user)
                .map(owner -> inLowerCase(owner.email()));
    }

    private static String inLowerCase(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
