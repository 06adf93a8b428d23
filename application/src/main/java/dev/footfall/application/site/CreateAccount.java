package dev.footfall.application.site;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes a user, if nobody has the address yet, and a team of which he is the owner. */
public final class CreateAccount {
    private final UserRepository users;
    private final TeamRepository teams;
    private final Transactions transactions;
    private final InstantSource clock;

    public CreateAccount(UserRepository users, TeamRepository teams, Transactions transactions, InstantSource clock) {
        this.users = users;
        this.teams = teams;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The team is made today unless it says otherwise. */
    public Account create(String email, String name, NewTeam newTeam) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.inOne(() -> {
            User owner = users.findByEmail(email).orElseGet(() -> users.add(email, name, User.Power.CUSTOMER));
            Team team = teams.add(newTeam.orCreatedOn(today));
            teams.putMember(team.id(), owner.id(), TeamRole.OWNER);
            return new Account(owner, team);
        });
    }

    /** A team and its owner. */
    public record Account(User owner, Team team) {}
}
