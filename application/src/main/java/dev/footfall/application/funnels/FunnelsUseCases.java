package dev.footfall.application.funnels;

import dev.footfall.application.store.Transactions;

/** Everything that can be done with funnels. */
public record FunnelsUseCases(
        ListFunnels listFunnels,
        ReadFunnel readFunnel,
        CreateFunnel createFunnel,
        UpdateFunnel updateFunnel,
        DeleteFunnel deleteFunnel,
        EvaluateFunnel evaluateFunnel) {

    public static FunnelsUseCases over(FunnelsStores stores, Transactions transactions, EvaluateFunnel evaluateFunnel) {
        return new FunnelsUseCases(
                new ListFunnels(stores),
                new ReadFunnel(stores),
                new CreateFunnel(stores, transactions),
                new UpdateFunnel(stores, transactions),
                new DeleteFunnel(stores),
                evaluateFunnel);
    }
}
