package dev.footfall.application.fakes;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.User;
import dev.footfall.domain.access.User.Power;
import dev.footfall.domain.access.UserId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Users, teams, and who belongs where. */
public final class InMemoryPeople implements Memberships {
    public final Users users = new Users();
    public final Teams teams = new Teams();
    private final Map<Place<TeamId>, TeamRole> members = new LinkedHashMap<>();
    private final Map<Place<SiteId>, SiteRole.OfGuest> guests = new LinkedHashMap<>();

    @Override
    public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
        return Optional.ofNullable(members.get(new Place<>(user, team)));
    }

    @Override
    public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site) {
        return Optional.ofNullable(guests.get(new Place<>(user, site)));
    }

    public void putGuest(SiteId site, UserId user, SiteRole.GuestRole role) {
        guests.put(new Place<>(user, site), new SiteRole.OfGuest(role));
    }

    private record Place<T>(UserId user, T where) {}

    /** Everybody. */
    public static final class Users implements UserRepository {
        private final Map<UserId, User> users = new LinkedHashMap<>();

        @Override
        public Optional<User> find(UserId id) {
            return Optional.ofNullable(users.get(id));
        }

        @Override
        public Optional<User> findByEmail(String email) {
            return users.values().stream()
                    .filter(user -> user.email().equalsIgnoreCase(email))
                    .findFirst();
        }

        @Override
        public User add(String email, String name, Power power) {
            if (findByEmail(email).isPresent()) {
                throw new IllegalArgumentException("somebody has this address");
            }
            User user = new User(new UserId(users.size() + 1L), email, name, power);
            users.put(user.id(), user);
            return user;
        }
    }

    /** All teams. */
    public final class Teams implements TeamRepository {
        private final Map<TeamId, Team> teams = new LinkedHashMap<>();

        @Override
        public Optional<Team> find(TeamId id) {
            return Optional.ofNullable(teams.get(id));
        }

        @Override
        public Team add(NewTeam team) {
            Team numbered = new Team(
                    new TeamId(teams.size() + 1L),
                    team.identifier(),
                    team.name(),
                    Standing.OPEN,
                    team.trialExpiry(),
                    team.hourlyRequestLimit(),
                    team.subscription());
            put(numbered);
            return numbered;
        }

        public void put(Team team) {
            teams.put(team.id(), team);
        }

        @Override
        public void putMember(TeamId team, UserId user, TeamRole role) {
            members.put(new Place<>(user, team), role);
        }
    }
}
