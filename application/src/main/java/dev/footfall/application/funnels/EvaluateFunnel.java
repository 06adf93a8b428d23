package dev.footfall.application.funnels;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.stats.ResolveQuery;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.FunnelQuery;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Query;
import io.vavr.control.Either;

/** Tells how far people come on the way of a funnel, as of now (sites-api.md §9.2, §9.3). */
public final class EvaluateFunnel {
    private final FunnelsStores stores;
    private final GoalRepository goals;
    private final ReadSiteFacts facts;
    private final ResolveQuery resolve;
    private final FunnelAnswers answers;

    public EvaluateFunnel(FunnelsStores stores, ReadSiteFacts facts, ResolveQuery resolve, FunnelAnswers answers) {
        this.stores = stores;
        this.goals = stores.goals();
        this.facts = facts;
        this.resolve = resolve;
        this.answers = answers;
    }

    public Either<FunnelsProblem, FunnelResult> saved(PeopleAsked people, FunnelId id) {
        return saved(people, Long.toString(id.value()));
    }

    /** @param number of the funnel, as somebody wrote it */
    public Either<FunnelsProblem, FunnelResult> saved(PeopleAsked people, String number) {
        return allowed(people)
                .flatMap(query -> FunnelsOfSite.number(number)
                        .flatMap(id -> stores.ofSite().funnel(people.site(), id))
                        .map(funnel -> answer(people, query, described(funnel))));
    }

    /** @param described the steps as a request to make a funnel has them; a name is welcome */
    public Either<FunnelsProblem, FunnelResult> unsaved(PeopleAsked people, JsonTree.Members described) {
        return allowed(people)
                .flatMap(
                        query -> FunnelForm.readUnnamed(described, people.site().id(), goals)
                                .map(funnel -> answer(people, query, funnel)));
    }

    private Either<FunnelsProblem, Query> allowed(PeopleAsked people) {
        return people.features().contains(Feature.FUNNELS)
                ? FunnelQuery.people(people.request(), facts.of(people.site(), people.features(), people.request()))
                        .mapLeft(FunnelsProblem.Refused::new)
                : Either.left(new FunnelsProblem.FeatureMissing());
    }

    private static NewFunnel described(Funnel funnel) {
        return new NewFunnel(funnel.name(), funnel.steps(), funnel.order());
    }

    private FunnelResult answer(PeopleAsked people, Query query, NewFunnel funnel) {
        return answers.to(
                new FunnelQuery(funnel.name(), stores.goals(people.site().id(), funnel.steps()), funnel.order(), query)
                        .of(resolve.resolve(people.site(), query)));
    }
}
