package dev.footfall.application.billing;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.util.Optional;

/**
 * Offers a plan to one team alone (access-control.md §7.4). It has an effect when {@link ChangeSubscription} is told that the
 * team bought the product, and not before; what is changed later counts from the next word about the purchase on.
 */
public final class OfferAgreement {
    private final TeamRepository teams;
    private final Accounts accounts;
    private final Transactions transactions;

    OfferAgreement(TeamRepository teams, Accounts accounts, Transactions transactions) {
        this.teams = teams;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** @return the team; empty: there is no such team */
    public Optional<Team> offer(TeamId id, Agreement agreement) {
        return transactions.inOne(() -> {
            Optional<Team> team = teams.find(id);
            team.ifPresent(known -> accounts.putAgreement(id, agreement));
            return team;
        });
    }
}
