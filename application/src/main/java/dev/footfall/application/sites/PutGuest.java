package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.people.SiteTransfers;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.PeopleOfTeam;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.sites.SitesProblem.FieldsInvalid;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds a guest or an invitation of an address, or invites it and sends one letter (sites-api.md §7). */
public final class PutGuest {
    private final GuestRepository guests;
    private final UserRepository users;
    private final TeamRepository teams;
    private final SiteTransfers transfers;
    private final PeopleOfTeam people;
    private final Memberships memberships;
    private final Transactions transactions;
    private final Edition edition;
    private final GuestMail mail;
    private final InstantSource clock;

    public PutGuest(SitesStores stores, Transactions transactions, SitesUseCases.Rules rules) {
        this.guests = stores.guests();
        this.users = stores.users();
        this.teams = stores.teams();
        this.transfers = stores.transfers();
        this.people = new PeopleOfTeam(stores.teams(), stores.guests());
        this.memberships = stores.memberships();
        this.transactions = transactions;
        this.edition = rules.edition();
        this.mail = rules.mail();
        this.clock = rules.clock();
    }

    private record Found(GuestEntry entry, boolean isNew) {}

    public Either<SitesProblem, GuestEntry> put(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.having("email"))
                .flatMap(PutGuest::role)
                .flatMap(role -> asked.site(memberships)
                        .flatMap(site -> email(asked)
                                .flatMap(email -> transactions.inOneOrNone(() ->
                                        found(site, email, role, asked.grant().user())))
                                .peek(found -> tell(found, site))
                                .map(Found::entry)));
    }

    private static Either<SitesProblem, GuestRole> role(Asked asked) {
        return switch (asked.text("role").orElse("")) {
            case "viewer" -> Either.right(GuestRole.VIEWER);
            case "editor" -> Either.right(GuestRole.EDITOR);
            default -> Either.left(new SitesProblem.RoleMissing());
        };
    }

    private static Either<SitesProblem, String> email(Asked asked) {
        return asked.text("email")
                .filter(email -> !email.isBlank())
                .<Either<SitesProblem, String>>map(Either::right)
                .orElseGet(() -> Either.left(FieldsInvalid.of("email", "can't be blank")));
    }

    private Either<SitesProblem, Found> found(Site site, String email, GuestRole role, UserId inviter) {
        guests.forgetOver(site.team(), clock.instant());
        return known(site, email)
                .<Either<SitesProblem, Found>>map(entry -> Either.right(new Found(entry, false)))
                .orElseGet(() -> invited(site, email, role, inviter));
    }

    private Optional<GuestEntry> known(Site site, String email) {
        return users.findByEmail(email)
                .flatMap(user -> guests.guest(site.id(), user.id()))
                .map(GuestEntry::of)
                .or(() -> guests.invitation(site.id(), email).map(GuestEntry::of));
    }

    private Either<SitesProblem, Found> invited(Site site, String email, GuestRole role, UserId inviter) {
        return withRoom(site, email)
                .flatMap(address -> newcomer(site, address))
                .flatMap(address -> notOffered(site, address))
                .map(address -> {
                    guests.putInvitation(
                            site.id(),
                            new NewInvitation(
                                    address, role, inviter, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
                    return new Found(
                            guests.invitation(site.id(), address)
                                    .map(GuestEntry::of)
                                    .orElseThrow(),
                            true);
                });
    }

    private Either<SitesProblem, String> withRoom(Site site, String email) {
        Team team = teams.find(site.team()).orElseThrow();
        return edition.memberLimit(team)
                .filter(limit -> othersThan(email, team).size() >= limit)
                .<Either<SitesProblem, String>>map(limit -> Either.left(new SitesProblem.MemberLimitReached(limit)))
                .orElseGet(() -> Either.right(email));
    }

    /** Whoever counts for the limit: all but the longest-standing owner and the one who is invited (§8.2). */
    private Set<String> othersThan(String email, Team team) {
        Set<String> addresses = people.counted(team.id());
        addresses.remove(email.toLowerCase(Locale.ROOT));
        return addresses;
    }

    private Either<SitesProblem, String> newcomer(Site site, String email) {
        return users.findByEmail(email)
                        .flatMap(user -> memberships.ofTeam(user.id(), site.team()))
                        .isPresent()
                ? Either.left(new SitesProblem.AlreadyMember(email, site.domain()))
                : Either.right(email);
    }

    private Either<SitesProblem, String> notOffered(Site site, String email) {
        return transfers
                        .of(site.id())
                        .filter(transfer -> transfer.email().equalsIgnoreCase(email))
                        .filter(transfer -> transfer.isPendingAt(clock.instant()))
                        .isPresent()
                ? Either.left(new SitesProblem.AlreadyInvited())
                : Either.right(email);
    }

    private void tell(Found found, Site site) {
        if (found.isNew()) {
            mail.invited(found.entry().email(), site.domain());
        }
    }
}
