package dev.footfall.http;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.funnels.EvaluateFunnel;
import dev.footfall.application.funnels.FunnelsStores;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.stats.ResolveQuery;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.Levels;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import dev.footfall.http.admin.Unused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Funnel 5 of two goals, 7 and 8, the first of which two of three visitors reach, and the second one of them. */
final class OneFunnel {
    private static final Levels LEVELS = new Levels(List.of(1L, 1L, 1L));

    private OneFunnel() {}

    static FunnelsUseCases over(Memberships memberships, ReadSiteFacts facts, ResolveQuery resolve) {
        FunnelsStores stores = new FunnelsStores(new Funnels(), new Goals(), memberships);
        return FunnelsUseCases.over(
                stores,
                Unused.port(Transactions.class),
                new EvaluateFunnel(stores, facts, resolve, funnel -> FunnelResult.of(funnel, LEVELS)));
    }

    private static final class Funnels implements FunnelRepository {
        private static final Funnel ONE =
                new Funnel(new FunnelId(5), "Checkout", List.of(new GoalId(7), new GoalId(8)), StepOrder.STRICT);

        @Override
        public List<Funnel> of(SiteId site) {
            return List.of(ONE);
        }

        @Override
        public Optional<Funnel> find(SiteId site, FunnelId funnel) {
            return Optional.of(ONE).filter(known -> known.id().equals(funnel));
        }

        @Override
        public Optional<Funnel> named(SiteId site, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Funnel add(SiteId site, NewFunnel funnel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Funnel funnel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(FunnelId funnel) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Goals implements GoalRepository {
        private static final List<Goal> BOTH = List.of(
                goal(7, new Trigger.PageVisited(new PagePattern("/cart"))),
                goal(8, new Trigger.EventNamed(new EventName("Purchase"), Optional.empty())));

        private static Goal goal(long number, Trigger trigger) {
            return new Goal(new GoalId(number), Goal.defaultName(trigger), trigger, Map.of());
        }

        @Override
        public List<Goal> newestFirst(SiteId site) {
            return BOTH.reversed();
        }

        @Override
        public Optional<Goal> find(SiteId site, GoalId id) {
            return BOTH.stream().filter(goal -> goal.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Goal> named(SiteId site, String displayName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isFull(SiteId site) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Goal add(SiteId site, NewGoal goal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Goal goal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(GoalId goal) {
            throw new UnsupportedOperationException();
        }
    }
}
