package dev.footfall.application.sites;

import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes a site, and a team for somebody's first one: all or nothing, in the order of sites-api.md §2.4. */
public final class RegisterSite {
    private final SiteRepository sites;
    private final TeamRepository teams;
    private final OwningTeam owningTeam;
    private final SettleLock settleLock;
    private final ViewUpkeep views;
    private final Trackers trackers;
    private final Edition edition;
    private final Transactions transactions;
    private final InstantSource clock;

    public RegisterSite(
            SitesStores stores, Transactions transactions, SettleLock settleLock, SitesUseCases.Rules rules) {
        this.sites = stores.sites();
        this.teams = stores.teams();
        this.owningTeam = new OwningTeam(stores.teams(), stores.users(), rules.names(), rules.defaultHourlyLimit());
        this.settleLock = settleLock;
        this.views = new ViewUpkeep(stores.sites());
        this.trackers = new Trackers(stores.trackers(), stores.goals(), rules.names());
        this.edition = rules.edition();
        this.transactions = transactions;
        this.clock = rules.clock();
    }

    public Either<SitesProblem, SiteDetails> register(Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return transactions.inOneOrNone(() -> owningTeam
                .of(asked.grant(), today)
                .flatMap(this::withRoom)
                .flatMap(team -> SiteForm.read(asked.parameters())
                        .flatMap(form -> added(asked.grant().user(), team, form, now))
                        .flatMap(site -> configured(asked, site, team, today))));
    }

    private Either<SitesProblem, Team> withRoom(Team team) {
        return edition.siteLimit(team)
                .filter(limit -> sites.regularOf(team.id()).size() >= limit)
                .<Either<SitesProblem, Team>>map(limit -> Either.left(new SitesProblem.SiteLimitReached(limit)))
                .orElseGet(() -> Either.right(team));
    }

    private Either<SitesProblem, Site> added(UserId user, Team team, SiteForm form, Instant now) {
        giveUp(form.domain(), user);
        return sites.add(Site.named(form.domain(), team.id(), form.zone(), now))
                .mapLeft(taken -> new SitesProblem.DomainTaken(form.domain()));
    }

    // An owner may have the domain back that his site still answers to.
    private void giveUp(Domain domain, UserId user) {
        sites.withFormerDomain(domain)
                .filter(site -> teams.member(site.team(), user)
                        .filter(member -> member.role() == TeamRole.OWNER)
                        .isPresent())
                .ifPresent(site -> sites.change(site.withoutFormerDomain()));
    }

    private Either<SitesProblem, SiteDetails> configured(Asked asked, Site site, Team team, LocalDate today) {
        startTrial(team, today);
        settleLock.settle(team.id(), today);
        views.keep(team.id());
        return TrackerForm.read(asked.given(UpdateSite.TRACKER))
                .map(form -> new SiteDetails(site, trackers.change(site.id(), form)));
    }

    /** Of a team that has never had one nor bought anything. */
    private void startTrial(Team team, LocalDate today) {
        if (team.trialExpiry().isEmpty() && team.subscription().isEmpty()) {
            teams.change(team.withTrialFrom(today));
        }
    }
}
