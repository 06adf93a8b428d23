package dev.footfall.application.people;

import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Makes a team's consolidated view, a site that is all of its sites together, and takes it away (access-control.md §12). */
public final class KeepView {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final ViewUpkeep upkeep;
    private final FinishWork finishWork;
    private final PeopleUseCases.Rules rules;

    KeepView(
            PeopleUseCases.Stores stores,
            Transactions transactions,
            FinishWork finishWork,
            PeopleUseCases.Rules rules) {
        this.stores = stores;
        this.transactions = transactions;
        this.upkeep = new ViewUpkeep(stores.sites());
        this.finishWork = finishWork;
        this.rules = rules;
    }

    /**
     * The view of a team that has one stays as it is.
     *
     * @param actor an owner, admin, editor or billing member
     */
    public Either<PeopleProblem, Site> enable(UserId actor, TeamId teamId) {
        return transactions.inOneOrNone(() -> kept(actor, teamId)
                .flatMap(team -> stores.sites()
                        .consolidatedViewOf(teamId)
                        .<Either<PeopleProblem, Site>>map(Either::right)
                        .orElseGet(() -> able(team).flatMap(this::made))));
    }

    /** Goals, properties and segments of the view go with it. */
    public Either<PeopleProblem, Site> disable(UserId actor, TeamId teamId) {
        return transactions
                .inOneOrNone(() -> kept(actor, teamId)
                        .flatMap(team ->
                                People.known(stores.sites().consolidatedViewOf(teamId), PeopleProblem.UNKNOWN_SITE))
                        .peek(view -> stores.sites().remove(view.id())))
                .peek(view -> finishWork.purge());
    }

    private Either<PeopleProblem, Team> kept(UserId actor, TeamId id) {
        return People.known(stores.teams().find(id), PeopleProblem.UNKNOWN_TEAM)
                .filterOrElse(
                        team -> stores.memberships()
                                .ofTeam(actor, id)
                                .filter(RoleRules::mayKeepView)
                                .isPresent(),
                        team -> PeopleProblem.NOT_ALLOWED);
    }

    private Either<PeopleProblem, Team> able(Team team) {
        return Either.<PeopleProblem, Team>right(team)
                .filterOrElse(
                        able -> stores.sites().regularOf(able.id()).size() >= ViewUpkeep.FEWEST_OF_A_VIEW,
                        able -> PeopleProblem.TOO_FEW_SITES)
                .filterOrElse(
                        able -> features(able).contains(Feature.CONSOLIDATED_VIEW),
                        able -> PeopleProblem.FEATURE_MISSING)
                .filterOrElse(able -> able.setup() == Setup.SHARED, able -> PeopleProblem.NOT_SET_UP);
    }

    private Set<Feature> features(Team team) {
        return rules.edition()
                .featuresOf(team, LocalDate.ofInstant(rules.clock().instant(), ZoneOffset.UTC));
    }

    private Either<PeopleProblem, Site> made(Team team) {
        Instant now = rules.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return stores.sites()
                .add(Site.viewOf(team.id(), team.identifier(), now))
                .mapLeft(taken -> PeopleProblem.DOMAIN_TAKEN)
                .peek(view -> upkeep.keep(team.id()))
                .flatMap(view -> People.known(stores.sites().find(view.id()), PeopleProblem.UNKNOWN_SITE));
    }
}
