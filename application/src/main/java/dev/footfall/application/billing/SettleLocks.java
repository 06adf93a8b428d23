package dev.footfall.application.billing;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;

/** Locks and opens all teams whose trial, subscription or grace period has ended or begun (access-control.md §8.4). */
public final class SettleLocks {
    private final Accounts accounts;
    private final SettleLock settleLock;
    private final Transactions transactions;
    private final Edition edition;

    public SettleLocks(Accounts accounts, SettleLock settleLock, Transactions transactions, Edition edition) {
        this.accounts = accounts;
        this.settleLock = settleLock;
        this.transactions = transactions;
        this.edition = edition;
    }

    /** {@code today} is the UTC date. Each team has a transaction of its own, so that nobody waits for all of them. */
    public void settle(LocalDate today) {
        switch (edition) {
            case SELF_HOSTED -> {}
            case HOSTED ->
                accounts.teams().stream()
                        .filter(team -> settleLock.isUnsettled(team, today))
                        .forEach(team -> settled(team, today));
        }
    }

    private void settled(TeamId team, LocalDate today) {
        TeamId unused = transactions.inOne(() -> {
            settleLock.settle(team, today);
            return team;
        });
    }
}
