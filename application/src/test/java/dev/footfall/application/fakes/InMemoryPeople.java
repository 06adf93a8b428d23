package dev.footfall.application.fakes;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Member.MemberId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Users, teams, and who belongs where. */
public final class InMemoryPeople implements Memberships, Undoable {
    public final Users users = new Users();
    public final Teams teams = new Teams();
    public final InMemoryGuests guests;
    private final Rows<Place, Membership> members = new Rows<>();

    /** People who are at no site of a team. */
    public InMemoryPeople() {
        this(site -> Optional.empty());
    }

    /** @param teams which team a site belongs to */
    public InMemoryPeople(Function<SiteId, Optional<TeamId>> teams) {
        guests = new InMemoryGuests(users, teams);
    }

    @Override
    public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
        return members.find(new Place(user, team)).map(Membership::role);
    }

    @Override
    public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site) {
        return guests.guest(site, user).map(Guest::role).map(SiteRole.OfGuest::new);
    }

    @Override
    public boolean isGuestIn(UserId user, TeamId team) {
        return guests.isIn(user, team) && ofTeam(user, team).isEmpty();
    }

    public void putGuest(SiteId site, UserId user, SiteRole.GuestRole role) {
        guests.putGuest(site, user, role, Instant.EPOCH);
    }

    @Override
    public int writes() {
        return all().writes();
    }

    @Override
    public Runnable checkpoint() {
        return all().checkpoint();
    }

    private Undoable all() {
        return Undoable.of(List.of(users.users, users.passwords, teams.teams, teams.invitations, guests, members));
    }

    private record Place(UserId user, TeamId team) {}

    private record Address(TeamId team, String email) {
        static Address of(TeamId team, String email) {
            return new Address(team, email.toLowerCase(Locale.ROOT));
        }
    }

    private record Membership(MemberId id, Place place, TeamRole role) {}

    /** Everybody. */
    public static final class Users implements UserRepository {
        private final Rows<UserId, User> users = new Rows<>();
        private final Rows<UserId, PasswordHash> passwords = new Rows<>();

        @Override
        public Optional<User> find(UserId id) {
            return users.find(id);
        }

        @Override
        public Optional<User> findByEmail(String email) {
            return users.all()
                    .filter(user -> user.email().equalsIgnoreCase(email))
                    .findFirst();
        }

        @Override
        public User add(String email, String name, Power power) {
            if (findByEmail(email).isPresent()) {
                throw new IllegalArgumentException("somebody has this address");
            }
            User user = new User(new UserId(users.nextNumber()), email, name, power);
            users.put(user.id(), user);
            return user;
        }

        @Override
        public void change(User user) {
            users.change(user.id(), user);
        }

        @Override
        public Optional<PasswordHash> passwordOf(UserId id) {
            return passwords.find(id);
        }

        @Override
        public void setPassword(UserId id, Optional<PasswordHash> password) {
            password.ifPresentOrElse(hash -> passwords.put(id, hash), () -> passwords.remove(id));
        }
    }

    /** All teams. A new member's guest rows stay: the fake does not know which site belongs to which team. */
    public final class Teams implements TeamRepository {
        private final Rows<TeamId, Team> teams = new Rows<>();
        private final Rows<Address, TeamInvitation> invitations = new Rows<>();

        @Override
        public Optional<Team> find(TeamId id) {
            return teams.find(id);
        }

        @Override
        public Optional<Team> find(UUID identifier) {
            return teams.all()
                    .filter(team -> team.identifier().equals(identifier))
                    .findFirst();
        }

        @Override
        public List<Team> of(UserId member) {
            return teams.all()
                    .filter(team -> ofTeam(member, team.id()).isPresent())
                    .toList();
        }

        @Override
        public Team add(NewTeam team) {
            Team numbered = team.numbered(new TeamId(teams.nextNumber()));
            put(numbered);
            return numbered;
        }

        public List<Team> all() {
            return teams.all().toList();
        }

        public void put(Team team) {
            teams.put(team.id(), team);
        }

        @Override
        public void change(Team team) {
            teams.change(team.id(), team);
        }

        @Override
        public void putMember(TeamId team, UserId user, TeamRole role) {
            Place place = new Place(user, team);
            MemberId id = members.find(place).map(Membership::id).orElseGet(() -> new MemberId(members.nextNumber()));
            members.put(place, new Membership(id, place, role));
        }

        @Override
        public void removeMember(TeamId team, UserId user) {
            members.remove(new Place(user, team));
        }

        @Override
        public Optional<Member> member(TeamId team, UserId user) {
            return members.find(new Place(user, team)).map(this::member);
        }

        @Override
        public List<Member> members(TeamId team) {
            return members.all()
                    .filter(membership -> membership.place().team().equals(team))
                    .map(this::member)
                    .toList();
        }

        @Override
        public List<TeamInvitation> invitations(TeamId team) {
            return invitations
                    .all()
                    .filter(invitation -> invitation.team().equals(team))
                    .toList();
        }

        @Override
        public Optional<TeamInvitation> invitation(String code) {
            return invitations
                    .all()
                    .filter(invitation -> invitation.code().equals(code))
                    .findFirst();
        }

        @Override
        public void putInvitation(TeamInvitation invitation) {
            Address address = Address.of(invitation.team(), invitation.email());
            Optional<TeamInvitation> known = invitations.find(address);
            invitations.put(
                    address,
                    new TeamInvitation(
                            known.map(TeamInvitation::code).orElse(invitation.code()),
                            invitation.team(),
                            known.map(TeamInvitation::email).orElse(invitation.email()),
                            invitation.role(),
                            invitation.inviter(),
                            known.map(TeamInvitation::invitedAt).orElse(invitation.invitedAt())));
        }

        @Override
        public void removeInvitation(TeamId team, String email) {
            invitations.remove(Address.of(team, email));
        }

        @Override
        public void forgetInvitationsBefore(Instant moment) {
            invitations
                    .all()
                    .filter(invitation -> invitation.invitedAt().isBefore(moment))
                    .toList()
                    .forEach(invitation -> removeInvitation(invitation.team(), invitation.email()));
        }

        private Member member(Membership membership) {
            User user = users.find(membership.place().user()).orElseThrow();
            return new Member(membership.id(), user, membership.role());
        }
    }
}
