package dev.footfall.application.people;

import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteTransfer;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Offers a site to somebody, who takes it over into a team of his (access-control.md §6.3). */
public final class TransferSite {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final ReceivingTeam receiving;
    private final MoveSite move;
    private final InstantSource clock;

    TransferSite(
            PeopleUseCases.Stores stores,
            Transactions transactions,
            SettleLock settleLock,
            PeopleUseCases.Rules rules) {
        this.stores = stores;
        this.transactions = transactions;
        this.receiving = new ReceivingTeam(stores, rules.edition());
        this.move = new MoveSite(stores, settleLock);
        this.clock = rules.clock();
    }

    /** An owner or admin offers it, in place of an earlier offer. Sends no letter: the host does. */
    public Either<PeopleProblem, SiteTransfer> offer(UserId actor, SiteId siteId, String email) {
        return transactions.inOneOrNone(() -> site(siteId)
                .flatMap(site -> managed(actor, site.team()))
                .flatMap(team -> addressed(email))
                .map(address -> {
                    SiteTransfer offered = new SiteTransfer(
                            siteId, address, actor, clock.instant().truncatedTo(ChronoUnit.SECONDS));
                    stores.transfers().put(offered);
                    return offered;
                }));
    }

    /** Whom it is offered to rejects it, or an owner or admin takes it back. */
    public Either<PeopleProblem, SiteTransfer> withdraw(UserId actor, SiteId siteId) {
        return transactions.inOneOrNone(() -> site(siteId)
                .flatMap(site -> pending(siteId)
                        .flatMap(transfer -> addressee(actor, transfer)
                                .orElse(() -> managed(actor, site.team()).map(team -> transfer))))
                .peek(transfer -> stores.transfers().remove(siteId)));
    }

    /**
     * The site is the team's from now on, with its guests and invitations; who owned it before becomes a guest with the
     * role of an editor.
     *
     * @param actor whom it is offered to: an owner or admin of the receiving team
     */
    public Either<PeopleProblem, Site> accept(UserId actor, SiteId siteId, TeamId receivingTeam) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.inOneOrNone(() -> site(siteId)
                .flatMap(site -> pending(siteId)
                        .flatMap(transfer -> addressee(actor, transfer))
                        .flatMap(transfer -> managed(actor, receivingTeam))
                        .flatMap(team -> receiving.withRoom(team, site, today))
                        .map(team -> move.into(team, site, clock.instant()))));
    }

    private Either<PeopleProblem, Site> site(SiteId id) {
        // A view goes nowhere without its sites.
        return People.known(
                stores.sites().find(id).filter(site -> site.kind() == SiteKind.REGULAR), PeopleProblem.UNKNOWN_SITE);
    }

    private Either<PeopleProblem, Team> managed(UserId actor, TeamId id) {
        return People.known(stores.teams().find(id), PeopleProblem.UNKNOWN_TEAM)
                .filterOrElse(
                        team -> stores.memberships()
                                .ofTeam(actor, id)
                                .filter(RoleRules::isManager)
                                .isPresent(),
                        team -> PeopleProblem.NOT_ALLOWED);
    }

    private static Either<PeopleProblem, String> addressed(String email) {
        return email.isBlank() ? Either.left(PeopleProblem.EMAIL_BLANK) : Either.right(email.strip());
    }

    private Either<PeopleProblem, SiteTransfer> pending(SiteId site) {
        return People.known(
                stores.transfers().of(site).filter(transfer -> transfer.isPendingAt(clock.instant())),
                PeopleProblem.NOT_INVITED);
    }

    private Either<PeopleProblem, SiteTransfer> addressee(UserId actor, SiteTransfer transfer) {
        return stores.users()
                        .find(actor)
                        .map(User::email)
                        .filter(transfer.email()::equalsIgnoreCase)
                        .isPresent()
                ? Either.right(transfer)
                : Either.left(PeopleProblem.NOT_INVITED);
    }
}
