package dev.footfall.application.billing;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Takes in what the payment provider says of a team: a purchase, another plan, a renewal, a cancellation. Which plan a
 * product is, says {@link dev.footfall.domain.plan.PlanCatalogue#planOf}, unless it was agreed with the team alone.
 */
public final class ChangeSubscription {
    private final TeamRepository teams;
    private final Accounts accounts;
    private final SettleLock settleLock;
    private final Transactions transactions;
    private final InstantSource clock;

    public ChangeSubscription(
            TeamRepository teams,
            Accounts accounts,
            SettleLock settleLock,
            Transactions transactions,
            InstantSource clock) {
        this.teams = teams;
        this.accounts = accounts;
        this.settleLock = settleLock;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The subscription becomes the team's latest, a grace period ends, events are taken in for as long as it was paid
     * for, and the team is opened or locked (access-control.md §8.4).
     *
     * @return the team afterwards; empty: there is no such team
     */
    public Optional<Team> change(TeamId id, Subscription subscription) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.inOne(() -> {
            teams.find(id).ifPresent(team -> {
                teams.change(team.with(subscription));
                accounts.setGracePeriod(id, Optional.empty());
                settleLock.settle(id, today);
            });
            return teams.find(id);
        });
    }
}
