package dev.footfall.application.people;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import java.time.InstantSource;

/** What people can do with themselves and others; whom the host has logged in, asks. */
public record PeopleUseCases(
        AnswerInvitation answerInvitation,
        InviteMember inviteMember,
        JoinTeam joinTeam,
        SetUpTeam setUpTeam,
        ChangeMembers changeMembers,
        ChangeGuestRole changeGuestRole,
        TransferSite transferSite,
        KeepView keepView,
        DeleteTeam deleteTeam,
        DeleteUser deleteUser) {

    public static PeopleUseCases over(
            Stores stores, Transactions transactions, SettleLock settleLock, FinishWork finishWork, Rules rules) {
        return new PeopleUseCases(
                new AnswerInvitation(stores, transactions, rules.clock()),
                new InviteMember(stores, transactions, rules),
                new JoinTeam(stores, transactions, rules.clock()),
                new SetUpTeam(stores, transactions),
                new ChangeMembers(stores, transactions),
                new ChangeGuestRole(stores, transactions),
                new TransferSite(stores, transactions, settleLock, rules),
                new KeepView(stores, transactions, finishWork, rules),
                new DeleteTeam(stores, transactions, finishWork),
                new DeleteUser(stores, transactions, finishWork));
    }

    /** Where everything about people is kept: one store, or a transaction could not span it. */
    public record Stores(
            UserRepository users,
            TeamRepository teams,
            SiteRepository sites,
            GuestRepository guests,
            SegmentRepository segments,
            Memberships memberships,
            SiteTransfers transfers,
            Removals removals) {}

    /** What holds for every team. */
    public record Rules(Edition edition, RandomNames names, InstantSource clock) {}
}
