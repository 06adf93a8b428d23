package dev.footfall.application.access;

import dev.footfall.application.access.CreateApiKey.Created;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.ApiKey.Kind;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyProblem;
import dev.footfall.domain.access.ApiKeyProblem.NameMissing;
import dev.footfall.domain.access.ApiKeyProblem.NotInTeam;
import dev.footfall.domain.access.ApiKeyProblem.UpgradeRequired;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Gives a member of a team a key of his own for it, if the team's plan has what the key is for (access-control.md §2.3). */
public final class IssueApiKey {
    private final CreateApiKey create;
    private final TeamRepository teams;
    private final Memberships memberships;
    private final PlanCheck plans;
    private final InstantSource clock;

    public IssueApiKey(
            CreateApiKey create, TeamRepository teams, Memberships memberships, Edition edition, InstantSource clock) {
        this.create = create;
        this.teams = teams;
        this.memberships = memberships;
        this.plans = new PlanCheck(teams, edition);
        this.clock = clock;
    }

    public Either<ApiKeyProblem, Created> issue(UserId user, TeamId team, Kind kind, String name) {
        return joined(user, team)
                .flatMap(found -> named(name, found))
                .flatMap(found -> including(kind, found))
                .map(found -> create.create(user, new Reach.OneTeam(found.id()), name, kind.scopes()));
    }

    private Either<ApiKeyProblem, Team> joined(UserId user, TeamId team) {
        return teams.find(team)
                .filter(found -> memberships.ofTeam(user, team).isPresent())
                .<Either<ApiKeyProblem, Team>>map(Either::right)
                .orElseGet(() -> Either.left(new NotInTeam()));
    }

    private static Either<ApiKeyProblem, Team> named(String name, Team team) {
        return name.isBlank() ? Either.left(new NameMissing()) : Either.right(team);
    }

    private Either<ApiKeyProblem, Team> including(Kind kind, Team team) {
        Instant now = clock.instant();
        Set<Feature> included = plans.features(team, now);
        return kind.needs().stream()
                .filter(feature -> !included.contains(feature))
                .findFirst()
                .<Either<ApiKeyProblem, Team>>map(lacking -> Either.left(new UpgradeRequired(lacking)))
                .orElseGet(() -> Either.right(team));
    }
}
